package org.yui.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.hyperledger.fabric.shim.ChaincodeException;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.member.Founders;

/**
 * What the ledger kit asks of a ledger: a contract on which every rule of the engine can be seen. Any Fabric can run it, beside the
 * contract {@code facts}; no consortium should, since it lets every member write everything.
 */
@Contract(name = "kit")
public final class KitContract implements ContractInterface {

    /** A key and a value for it. */
    public record Entry(String key, String value) {}

    /**
     * What {@code plain} is to do.
     *
     * @param reads keys to read
     * @param key the key to write
     * @param value what to write under it
     */
    public record Plain(List<String> reads, String key, String value) {}

    /** Writes a fact once. */
    @Transaction
    public String state(Context ctx, String argument) {
        Entry entry = Json.readCanonical(argument, Entry.class);
        if (!ctx.getStub().getStringState(entry.key()).isEmpty()) {
            throw new ChaincodeException("ALREADY_STATED: found a fact under this key, expected none");
        }
        ctx.getStub().putStringState(entry.key(), Json.write(entry));
        return Json.write(entry);
    }

    /** Writes twice and answers what it reads afterwards: what was there before. */
    @Transaction
    public String putTwiceThenRead(Context ctx, String argument) {
        Entry entry = Json.readCanonical(argument, Entry.class);
        ctx.getStub().putStringState(entry.key(), "first");
        ctx.getStub().putStringState(entry.key(), Json.write(entry));
        return ctx.getStub().getStringState(entry.key());
    }

    /** Adds one to a number: reads, changes, writes. */
    @Transaction
    public String add(Context ctx, String argument) {
        FactQuery key = Json.readCanonical(argument, FactQuery.class);
        String before = ctx.getStub().getStringState(key.key());
        String after = String.valueOf(before.isEmpty() ? 1 : Long.parseLong(before) + 1);
        ctx.getStub().putStringState(key.key(), after);
        return after;
    }

    /** Puts an empty value, which is to delete. */
    @Transaction
    public String empty(Context ctx, String argument) {
        ctx.getStub().putState(Json.readCanonical(argument, FactQuery.class).key(), new byte[0]);
        return "";
    }

    @Transaction
    public String delete(Context ctx, String argument) {
        ctx.getStub().delState(Json.readCanonical(argument, FactQuery.class).key());
        return "";
    }

    /** Answers otherwise at every organisation. */
    @Transaction
    public String whoEndorses(Context ctx, String argument) {
        return ctx.getStub().getMspId();
    }

    /** Writes a fact, and at the organisation that the entry's value names another one: as a changed chaincode there would. */
    @Transaction
    public String stateOtherwise(Context ctx, String argument) {
        Entry entry = Json.readCanonical(argument, Entry.class);
        boolean otherwise = ctx.getStub().getMspId().equals(entry.value());
        ctx.getStub().putStringState(entry.key(), otherwise ? "another fact" : Json.write(entry));
        return "";
    }

    /** Reads some keys, writes one, and does nothing else: what any transaction of that size costs. */
    @Transaction
    public String plain(Context ctx, String argument) {
        Plain plain = Json.readCanonical(argument, Plain.class);
        plain.reads().forEach(key -> ctx.getStub().getState(key));
        ctx.getStub().putStringState(plain.key(), plain.value());
        return plain.value();
    }

    /** Asks for a key's history, and hides that it was refused. */
    @Transaction
    public String history(Context ctx, String argument) {
        try {
            ctx.getStub().getHistoryForKey("n");
            return "a history";
        } catch (ChaincodeException e) {
            return "swallowed";
        }
    }

    /** Does one {@link Step} after the other, and answers what it came across. */
    @Transaction
    public String run(Context ctx, String argument) {
        return Json.readCanonical(argument, Program.class).steps().stream()
                .map(step -> step.run(ctx.getStub()))
                .collect(Collectors.joining(";"));
    }

    /** Fails as a mistake in a contract would. */
    @Transaction
    public String fail(Context ctx, String argument) {
        throw new IllegalStateException("a mistake");
    }

    @Transaction
    public String event(Context ctx, String argument) {
        ctx.getStub().setEvent("told", argument.getBytes(StandardCharsets.UTF_8));
        return "";
    }

    /** The founding hospitals, as the contracts read them. */
    @Transaction
    public String founders(Context ctx, String argument) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(Founders.RESOURCE)) {
            return new String(Objects.requireNonNull(in, Founders.RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
