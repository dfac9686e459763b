package org.yui.testnetwork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yui.cli.UnusableInputException;
import org.yui.testkit.Skip;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.tool.Tools;

/** What a network needs that this project does not hold; where it is missing, a test is left out in one line. */
public final class Genuine {

    private Genuine() {}

    /** The programs and the chaincode's jar for a plan. */
    public static Tools toolsFor(NetworkPlan plan) {
        try {
            Tools tools = Tools.find(plan, System.getenv());
            requireChaincode(System.getenv());
            return tools;
        } catch (UnusableInputException e) {
            throw Skip.because(e.getMessage());
        }
    }

    private static void requireChaincode(Map<String, String> environment) {
        String jar = environment.getOrDefault(TestNetwork.CHAINCODE_JAR, "");
        if (jar.isEmpty() || !Files.isRegularFile(Path.of(jar))) {
            throw Skip.because("no chaincode jar yet; it is made by the phase package (mvn verify), or "
                    + TestNetwork.CHAINCODE_JAR + " says where it is");
        }
    }
}
