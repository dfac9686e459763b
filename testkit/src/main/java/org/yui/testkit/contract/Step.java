package org.yui.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/**
 * One thing to do with the state.
 *
 * @param key where; of {@link Act#PUT_PARTS} and {@link Act#PARTS} a composite key's parts with slashes between
 * @param text the value to put, or the end of a range
 * @param count how many results to take at most, 0 for all; how many numbered keys to fill or clear
 */
public record Step(Act act, String key, String text, int count) {

    /** What can be done. */
    public enum Act {
        GET,
        PUT,
        DELETE,
        RANGE,
        PUT_PARTS,
        PARTS,
        FILL,
        CLEAR,
        REFUSE
    }

    String run(ChaincodeStub stub) {
        return switch (act) {
            case GET -> stub.getStringState(key);
            case PUT -> put(stub, key);
            case PUT_PARTS -> put(stub, composite(stub));
            case DELETE -> delete(stub);
            case RANGE -> taken(stub.getStateByRange(key, text));
            case PARTS -> taken(stub.getStateByPartialCompositeKey(composite(stub)));
            case FILL -> fill(stub, text.getBytes(StandardCharsets.UTF_8));
            case CLEAR -> fill(stub, new byte[0]);
            case REFUSE -> throw new ChaincodeException("REFUSED: found " + key + ", expected anything else");
        };
    }

    private String put(ChaincodeStub stub, String under) {
        stub.putState(under, text.getBytes(StandardCharsets.UTF_8));
        return "";
    }

    private String delete(ChaincodeStub stub) {
        stub.delState(key);
        return "";
    }

    private String composite(ChaincodeStub stub) {
        String[] parts = key.split("/", -1);
        String[] attributes = List.of(parts).subList(1, parts.length).toArray(String[]::new);
        return stub.createCompositeKey(parts[0], attributes).toString();
    }

    /** Numbers of four digits behind the key. */
    private String fill(ChaincodeStub stub, byte[] value) {
        for (int i = 0; i < count; i++) {
            stub.putState(key + String.valueOf(10_000 + i).substring(1), value);
        }
        return "";
    }

    private String taken(QueryResultsIterator<KeyValue> results) {
        List<String> seen = new ArrayList<>();
        for (KeyValue result : results) {
            seen.add(result.getKey() + "=" + result.getStringValue());
            if (seen.size() == count) {
                break;
            }
        }
        try {
            results.close();
        } catch (Exception e) {
            throw new IllegalStateException("a range could not be closed", e);
        }
        return String.join(",", seen);
    }
}
