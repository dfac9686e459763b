'use strict';
// Caliper's connector for the gateway service shows no certificate of its own, and our peers ask for one. Loaded before Caliper
// (NODE_OPTIONS=--require), this adds the member's to every connection: YUI_MEMBER is the member's folder.

const fs = require('fs');
const path = require('path');
const grpc = require('@grpc/grpc-js');

const member = process.env.YUI_MEMBER;
if (member) {
    const key = fs.readFileSync(path.join(member, 'tls.key'));
    const certificate = fs.readFileSync(path.join(member, 'tls.pem'));
    const createSsl = grpc.credentials.createSsl;
    grpc.credentials.createSsl = (roots) => createSsl(roots, key, certificate);
}
