'use strict';
// Writes Caliper's network configuration for a raised test network: node network-config.js STATE [MSP id]

const fs = require('fs');
const path = require('path');

const state = path.resolve(process.argv[2] || '../state');
const msp = process.argv[3] || 'Hospital1MSP';
const plan = JSON.parse(fs.readFileSync(path.join(state, 'network.json'), 'utf8'));
const member = path.join(state, 'members', msp);
const slot = {OperatorMSP: 11, BuyerMSP: 12}[msp] || Number(/\d+/.exec(msp)[0]);
const port = plan.basePort + 100 + slot;

const pem = (name) => fs.readFileSync(path.join(member, name), 'utf8').trimEnd();
const indented = (text, spaces) => text.split('\n').map((line) => ' '.repeat(spaces) + line).join('\n');

process.stdout.write(`name: Yui test network
version: "2.0.0"
caliper:
  blockchain: fabric
channels:
  - channelName: yui
    contracts:
      - id: kit
organizations:
  - mspid: ${msp}
    identities:
      certificates:
        - name: client
          clientPrivateKey:
            path: ${path.join(member, 'client.key')}
          clientSignedCert:
            path: ${path.join(member, 'client.pem')}
    peers:
      - endpoint: 127.0.0.1:${port}
        grpcOptions:
          grpc.keepalive_time_ms: 120000
        tlsCACerts:
          pem: |
${indented(pem('ca.pem'), 12)}
`);
