package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.json.Json;
import org.yui.network.Proposals;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;
import org.yui.testkit.contract.Program;
import org.yui.testkit.contract.Step;
import org.yui.testkit.contract.Step.Act;

/** Ranges in transactions: what of them is kept, and what makes it a phantom's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RangeTest {

    @TempDir
    static Path consortia;

    private static Consortium consortium;

    @TempDir
    Path folder;

    private EmbeddedLedger ledger;
    private Identity buyer;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(consortia);
    }

    @BeforeEach
    void open() throws Exception {
        ledger = Consortia.open(folder, consortium);
        buyer = consortium.client(Consortia.BUYER);
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    private static Step step(Act act, String key, String text, int count) {
        return new Step(act, key, text, count);
    }

    private static Step put(String key) {
        return step(Act.PUT, key, "v", 0);
    }

    private static Step range(String from, String to, int most) {
        return step(Act.RANGE, from, to, most);
    }

    private static String program(Step... steps) {
        return Json.write(new Program(List.of(steps)));
    }

    private String submit(Step... steps) throws Exception {
        return ledger.as(buyer).submit("kit:run", program(steps)).payload();
    }

    /** A transaction endorsed now, to be handed over later. */
    private final class Held {

        private final Proposals proposal;
        private final ByteString payload;

        Held(Step... steps) throws Exception {
            proposal = Proposals.of(Consortia.CHANNEL, buyer, Consortia.NOW, "kit:run", program(steps));
            payload = Envelope.parseFrom(ledger.endorse(proposal.signed())).getPayload();
        }

        String commit() throws Exception {
            ledger.submit(Envelope.newBuilder()
                    .setPayload(payload)
                    .setSignature(ByteString.copyFrom(buyer.sign(payload.toByteArray())))
                    .build()
                    .toByteArray());
            return ledger.commitStatus(proposal.transaction()).codeName();
        }

        List<RangeQueryInfo> ranges() throws Exception {
            Transaction transaction =
                    Transaction.parseFrom(Payload.parseFrom(payload).getData());
            ByteString response = ChaincodeActionPayload.parseFrom(
                            transaction.getActions(0).getPayload())
                    .getAction()
                    .getProposalResponsePayload();
            ChaincodeAction action = ChaincodeAction.parseFrom(
                    ProposalResponsePayload.parseFrom(response).getExtension());
            List<RangeQueryInfo> ranges = new ArrayList<>();
            ReadWriteSet.parse(action.getResults())
                    .namespaces()
                    .forEach(n -> ranges.addAll(n.content().getRangeQueriesInfoList()));
            return ranges;
        }
    }

    @Test
    void a_range_gives_keys_in_the_order_of_their_bytes_from_its_start_up_to_its_end() throws Exception {
        submit(put("a"), put("é"), put("b"), put("\ud800\udc00"), put("\ufffd"), put("c"));

        assertThat(submit(range("a", "c", 0))).isEqualTo("a=v,b=v");
        assertThat(submit(range("b", "", 0))).isEqualTo("b=v,c=v,é=v,\ufffd=v,\ud800\udc00=v");
        assertThat(submit(range("", "", 2))).isEqualTo("a=v,b=v");
        assertThat(submit(range("c", "a", 0))).isEmpty();
    }

    @Test
    void a_range_of_simple_keys_holds_no_composite_one_and_none_of_another_chaincode() throws Exception {
        submit(step(Act.PUT_PARTS, "row/1/2", "x", 0), put("a"));

        assertThat(submit(range("", "", 0))).isEqualTo("a=v");
    }

    @Test
    void composite_keys_are_found_by_their_first_parts() throws Exception {
        submit(
                step(Act.PUT_PARTS, "row/1/1", "x", 0),
                step(Act.PUT_PARTS, "row/1/2", "y", 0),
                step(Act.PUT_PARTS, "row/11/1", "z", 0));

        assertThat(submit(step(Act.PARTS, "row/1", "", 0))).isEqualTo("\0row\0001\0001\0=x,\0row\0001\0002\0=y");
        assertThat(submit(step(Act.PARTS, "row", "", 0)).split(",")).hasSize(3);
    }

    @Test
    void a_range_does_not_see_the_transactions_own_writes() throws Exception {
        assertThat(submit(put("a"), range("", "", 0))).isEqualTo(";");
    }

    @Test
    void a_key_added_changed_or_taken_from_a_range_is_a_phantom() throws Exception {
        submit(put("a"), put("c"));
        Held added = new Held(range("a", "d", 0), put("x"));
        Held changed = new Held(range("a", "d", 0), put("y"));
        Held taken = new Held(range("a", "d", 0), put("z"));
        Held beyond = new Held(range("a", "c", 0), put("w"));

        submit(put("b"));
        assertThat(added.commit()).isEqualTo("PHANTOM_READ_CONFLICT");
        submit(step(Act.DELETE, "b", "", 0), put("c"));
        assertThat(changed.commit()).isEqualTo("PHANTOM_READ_CONFLICT");
        submit(step(Act.DELETE, "c", "", 0));
        assertThat(taken.commit()).isEqualTo("PHANTOM_READ_CONFLICT");
        assertThat(beyond.commit()).isEqualTo("VALID");
    }

    @Test
    void what_lies_behind_the_last_key_pulled_is_no_phantom() throws Exception {
        submit(step(Act.FILL, "k", "v", 150));
        Held first = new Held(range("k", "l", 3), put("x"));
        Held again = new Held(range("k", "l", 3), put("y"));

        assertThat(first.ranges().getFirst().getItrExhausted()).isFalse();
        assertThat(first.ranges().getFirst().getEndKey()).isEqualTo("k0100");
        submit(put("k0101"), put("k01000"));
        assertThat(first.commit()).isEqualTo("VALID");
        submit(put("k0100"));
        assertThat(again.commit()).isEqualTo("PHANTOM_READ_CONFLICT");
    }

    @Test
    void few_results_go_by_themselves_and_many_as_a_tree() throws Exception {
        submit(step(Act.FILL, "k", "v", 120));

        RangeQueryInfo few = new Held(range("k", "k0050", 0)).ranges().getFirst();
        RangeQueryInfo many = new Held(range("k", "k0051", 0)).ranges().getFirst();
        RangeQueryInfo none = new Held(range("m", "n", 0)).ranges().getFirst();

        assertThat(few.getRawReads().getKvReadsCount()).isEqualTo(50);
        assertThat(many.hasRawReads()).isFalse();
        assertThat(many.getReadsMerkleHashes().getMaxDegree()).isEqualTo(50);
        assertThat(many.getReadsMerkleHashes().getMaxLevel()).isEqualTo(1);
        assertThat(many.getReadsMerkleHashes().getMaxLevelHashesCount()).isEqualTo(1);
        assertThat(none.getReadsInfoCase()).isEqualTo(RangeQueryInfo.ReadsInfoCase.READSINFO_NOT_SET);
        assertThat(none.getItrExhausted()).isTrue();
    }

    @Test
    void one_change_among_many_is_a_phantom() throws Exception {
        submit(step(Act.FILL, "k", "v", 300));
        Held same = new Held(range("", "", 0), put("x"));
        assertThat(same.commit()).isEqualTo("VALID");
        Held held = new Held(range("k", "l", 0), put("y"));

        submit(put("k0299"));

        assertThat(held.commit()).isEqualTo("PHANTOM_READ_CONFLICT");
    }

    @Test
    void one_range_asked_twice_is_kept_once() throws Exception {
        submit(put("a"));

        assertThat(new Held(range("a", "b", 0), range("a", "b", 0), range("a", "c", 0)).ranges())
                .extracting(RangeQueryInfo::getEndKey)
                .containsExactly("b", "c");
    }
}
