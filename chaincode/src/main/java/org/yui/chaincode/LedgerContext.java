package org.yui.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.member.Revocation;
import org.yui.domain.rule.Refusal;

/**
 * The ledger as one transaction sees it: facts by key. Reads see what is committed, never what this transaction wrote, so
 * contracts read first.
 */
public final class LedgerContext extends Context {

    public LedgerContext(ChaincodeStub stub) {
        super(stub);
    }

    /** The organisation whose certificate signed the transaction. */
    MspId caller() {
        return MspId.parse(getClientIdentity().getMSPID());
    }

    /** Refused if the certificate that signed the transaction was revoked by its member. */
    void expectLiveCertificate() {
        String key = Revocation.key(
                caller(), Revocation.signedPart(getClientIdentity().getX509Certificate()));
        if (stands(key)) {
            throw Refusals.refused(
                    Refusal.CERTIFICATE_REVOKED,
                    "found " + key + ", expected a certificate that its member has not revoked");
        }
    }

    /** The transaction's time, as its client chose it. */
    Instant time() {
        return stub.getTxTimestamp();
    }

    String channel() {
        return stub.getChannelId();
    }

    /** The transaction's argument; refused unless it is the canonical JSON of such a record. */
    <T extends Record> T argument(String json, Class<T> type) {
        try {
            return Json.readCanonical(json, type);
        } catch (MalformedJsonException e) {
            throw Refusals.refused(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    boolean stands(String key) {
        return stub.getState(key).length > 0;
    }

    /** The text of the fact under a key; empty if there is none. */
    String text(String key) {
        return new String(stub.getState(key), UTF_8);
    }

    <T extends Record & Fact> Optional<T> find(String key, Class<T> type) {
        byte[] found = stub.getState(key);
        return found.length == 0 ? Optional.empty() : Optional.of(Json.read(found, type));
    }

    /** The fact under a key; refused with this code if there is none. */
    <T extends Record & Fact> T get(String key, Class<T> type, Refusal missing) {
        return find(key, type).orElseThrow(() -> missing(key, missing));
    }

    /** Refused with this code unless a fact stands under the key. */
    void expect(String key, Refusal missing) {
        if (!stands(key)) {
            throw missing(key, missing);
        }
    }

    private static RuntimeException missing(String key, Refusal code) {
        return Refusals.refused(code, "found nothing under " + key + ", expected a fact");
    }

    /** Writes a fact under its key, once and for all. */
    <T extends Record & Fact> String state(T fact) {
        if (stands(fact.key())) {
            throw Refusals.refused(
                    Refusal.ALREADY_STATED, "found a fact under " + fact.key() + " already, expected none");
        }
        return stateAgain(fact);
    }

    /** Writes a fact whether one stands or not, and without reading, so that it conflicts with no other transaction. */
    <T extends Record & Fact> String stateAgain(T fact) {
        String json = Json.write(fact);
        stub.putState(fact.key(), json.getBytes(UTF_8));
        return json;
    }
}
