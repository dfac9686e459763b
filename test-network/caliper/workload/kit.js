'use strict';

const crypto = require('crypto');
const { WorkloadModuleBase } = require('@hyperledger/caliper-core');

const READS = 5;

/** One transaction of the kit's chaincode for each call: put, plain or read. */
class Kit extends WorkloadModuleBase {

    async initializeWorkloadModule(...given) {
        await super.initializeWorkloadModule(...given);
        this.prefix = `CALIPER/${crypto.randomBytes(8).toString('hex')}/${this.workerIndex}`;
        this.next = 0;
        this.reads = [];
        for (let i = 0; this.roundArguments.kind !== 'put' && i < READS; i++) {
            const key = `${this.prefix}/read/${i}`;
            this.reads.push(key);
            await this.state({ key, reads: [], value: 'v'.repeat(400) });
        }
    }

    /** The members of JSON in rising order: the contract takes canonical JSON only. */
    state(plain) {
        return this.send('kit:plain', { key: plain.key, reads: plain.reads, value: plain.value }, false);
    }

    send(contractFunction, argument, readOnly) {
        return this.sutAdapter.sendRequests({
            contractId: 'kit',
            contractFunction,
            contractArguments: [JSON.stringify(argument)],
            invokerIdentity: 'client',
            readOnly,
        });
    }

    async submitTransaction() {
        const key = `${this.prefix}/${this.next++}`;
        switch (this.roundArguments.kind) {
        case 'put':
            return this.state({ key, reads: [], value: 'v'.repeat(100) });
        case 'plain':
            return this.state({ key, reads: [...this.reads, key], value: 'v'.repeat(450) });
        default:
            return this.send('facts:read', { key: this.reads[this.next % READS] }, true);
        }
    }
}

module.exports.createWorkloadModule = () => new Kit();
