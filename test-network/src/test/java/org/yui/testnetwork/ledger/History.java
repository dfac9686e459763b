package org.yui.testnetwork.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.FactQuery;
import org.yui.testkit.contract.KitContract;
import org.yui.testkit.contract.Program;
import org.yui.testkit.contract.Step;
import org.yui.testkit.contract.Step.Act;

/** Calls of the kit's contract, by chance: few keys that all want, ranges that others write into, and what the contract refuses. */
final class History {

    /** One call. */
    record Call(String function, String argument) {}

    private static final List<String> KEYS =
            List.of("a", "b", "c", "é", "結", "\ufffd", "\ud83d\ude00", "k0001", "k0030", "k0059", "k01");
    private static final List<String> ENDS =
            List.of("", "a", "b", "k", "k0050", "k0051", "k0052", "k0100", "l", "\ufffd");
    private static final List<String> PARTS =
            List.of("row", "row/1", "row/1/1", "row/1/2", "row/11/1", "row/2/結", "other/1");
    private static final int MOST_FILLED = 320;

    private final RandomGenerator random;

    History(RandomGenerator random) {
        this.random = random;
    }

    Call next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Call("kit:add", Json.write(new FactQuery("hot" + random.nextInt(4))));
            case 2 -> new Call("kit:state", Json.write(new KitContract.Entry("fact" + random.nextInt(150), text())));
            case 3 -> new Call("kit:putTwiceThenRead", Json.write(new KitContract.Entry(key(), text())));
            case 4 -> new Call("kit:event", Json.write(new FactQuery(key())));
            default -> new Call("kit:run", Json.write(program()));
        };
    }

    private Program program() {
        List<Step> steps = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            steps.add(step());
        }
        return new Program(steps);
    }

    private Step step() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new Step(Act.GET, key(), "", 0);
            case 3, 4, 5, 6 -> new Step(Act.PUT, key(), random.nextInt(6) == 0 ? "" : text(), 0);
            case 7, 8 -> new Step(Act.DELETE, key(), "", 0);
            case 9, 10, 11 -> new Step(Act.RANGE, one(ENDS), one(ENDS), 0);
            case 12, 13 -> new Step(Act.RANGE, "k", "l", random.nextInt(130));
            case 14, 15 -> new Step(Act.PUT_PARTS, one(PARTS), text(), 0);
            case 16, 17 -> new Step(Act.PARTS, one(PARTS), "", random.nextInt(4));
            case 18 ->
                new Step(random.nextInt(3) == 0 ? Act.CLEAR : Act.FILL, "k", text(), 1 + random.nextInt(MOST_FILLED));
            default -> random.nextBoolean() ? new Step(Act.REFUSE, key(), "", 0) : new Step(Act.GET, key(), "", 0);
        };
    }

    private String key() {
        return one(KEYS);
    }

    private String text() {
        return "v" + random.nextInt(1000);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
