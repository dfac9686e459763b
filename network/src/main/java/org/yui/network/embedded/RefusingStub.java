package org.yui.network.embedded;

import java.util.List;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;

/**
 * Refuses by name what the embedded engine does not do: pages of ranges, rich queries, history, private data, key-level policies, calls to
 * other chaincodes. The refusal stands even if the contract swallows it.
 */
abstract class RefusingStub implements ChaincodeStub {

    /** Keeps the refusal, and gives what to throw at the contract. */
    abstract ChaincodeException refuse(String operation);

    @Override
    public final Response invokeChaincode(String name, List<byte[]> args, String channel) {
        throw refuse("invokeChaincode");
    }

    @Override
    public final byte[] getStateValidationParameter(String key) {
        throw refuse("getStateValidationParameter");
    }

    @Override
    public final void setStateValidationParameter(String key, byte[] value) {
        throw refuse("setStateValidationParameter");
    }

    @Override
    public final QueryResultsIteratorWithMetadata<KeyValue> getStateByRangeWithPagination(
            String startKey, String endKey, int pageSize, String bookmark) {
        throw refuse("getStateByRangeWithPagination");
    }

    @Override
    public final QueryResultsIteratorWithMetadata<KeyValue> getStateByPartialCompositeKeyWithPagination(
            CompositeKey key, int pageSize, String bookmark) {
        throw refuse("getStateByPartialCompositeKeyWithPagination");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getQueryResult(String query) {
        throw refuse("getQueryResult");
    }

    @Override
    public final QueryResultsIteratorWithMetadata<KeyValue> getQueryResultWithPagination(
            String query, int pageSize, String bookmark) {
        throw refuse("getQueryResultWithPagination");
    }

    @Override
    public final QueryResultsIterator<KeyModification> getHistoryForKey(String key) {
        throw refuse("getHistoryForKey");
    }

    @Override
    public final byte[] getPrivateData(String collection, String key) {
        throw refuse("getPrivateData");
    }

    @Override
    public final byte[] getPrivateDataHash(String collection, String key) {
        throw refuse("getPrivateDataHash");
    }

    @Override
    public final byte[] getPrivateDataValidationParameter(String collection, String key) {
        throw refuse("getPrivateDataValidationParameter");
    }

    @Override
    public final void putPrivateData(String collection, String key, byte[] value) {
        throw refuse("putPrivateData");
    }

    @Override
    public final void setPrivateDataValidationParameter(String collection, String key, byte[] value) {
        throw refuse("setPrivateDataValidationParameter");
    }

    @Override
    public final void delPrivateData(String collection, String key) {
        throw refuse("delPrivateData");
    }

    @Override
    public final void purgePrivateData(String collection, String key) {
        throw refuse("purgePrivateData");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getPrivateDataByRange(String collection, String start, String end) {
        throw refuse("getPrivateDataByRange");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(String collection, String key) {
        throw refuse("getPrivateDataByPartialCompositeKey");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, CompositeKey key) {
        throw refuse("getPrivateDataByPartialCompositeKey");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, String type, String... attributes) {
        throw refuse("getPrivateDataByPartialCompositeKey");
    }

    @Override
    public final QueryResultsIterator<KeyValue> getPrivateDataQueryResult(String collection, String query) {
        throw refuse("getPrivateDataQueryResult");
    }
}
