package org.yui.audit.report;

import java.util.List;

/**
 * A chaincode's definition, in force after the block that it is in. Which package each organisation runs is not on the log.
 *
 * @param sequence how often the chaincode was defined, from 1
 * @param policy who must endorse its transactions, as Fabric's tools write it
 * @param approvedBy MSP ids of those who had approved exactly this definition by then
 */
public record ChaincodeInForce(
        String name, long sequence, String version, long block, String policy, List<String> approvedBy) {

    public ChaincodeInForce {
        approvedBy = List.copyOf(approvedBy);
    }
}
