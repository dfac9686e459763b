package org.yui.testnetwork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
            Tools tools = Tools.find(plan, environment());
            requireChaincode(environment());
            return tools;
        } catch (UnusableInputException e) {
            throw Skip.because(e.getMessage());
        }
    }

    /** This process's own, and where the build leaves the chaincode's jar: tests run in their module's folder. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putIfAbsent(TestNetwork.CHAINCODE_JAR, "../chaincode/target/yui-chaincode.jar");
        return environment;
    }

    private static void requireChaincode(Map<String, String> environment) {
        if (!Files.isRegularFile(Path.of(environment.getOrDefault(TestNetwork.CHAINCODE_JAR, "")))) {
            throw Skip.because("no chaincode jar yet; it is made by the phase package (mvn verify), or "
                    + TestNetwork.CHAINCODE_JAR + " says where it is");
        }
    }
}
