package org.yui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.chaincode.FactContract;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.contract.KitContract;

/** A client in front of a service that does not keep its word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerClientTest {

    private static final MspId HOSPITAL = new MspId("Hospital");
    private static final String STATE = "kit:state";

    @TempDir
    Path folder;

    private Consortium consortium;
    private EmbeddedLedger ledger;

    @BeforeEach
    void open() throws Exception {
        ConsortiumPlan plan = new ConsortiumPlan(List.of(new Organisation(HOSPITAL, "病院")), List.of());
        consortium = Consortium.open(folder.resolve("c"), plan, InstantSource.system(), new SecureRandom());
        ledger = EmbeddedLedger.open(
                folder.resolve("l"),
                "yui",
                consortium,
                Contracts.beside(KitContract.class, FactContract.class),
                InstantSource.system(),
                new SecureRandom());
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    private static String entry(String key) {
        return "{\"key\":\"" + key + "\",\"value\":\"v\"}";
    }

    private Ledger client(LedgerService service) throws Exception {
        return new LedgerClient(
                service, consortium.client(HOSPITAL), "yui", InstantSource.system(), new SecureRandom());
    }

    @Test
    void nothing_is_signed_that_was_not_asked_for() throws Exception {
        AtomicInteger submitted = new AtomicInteger();
        byte[] another = Proposals.of(
                        "yui",
                        consortium.client(HOSPITAL),
                        InstantSource.system().instant(),
                        STATE,
                        entry("another"))
                .signed();
        Ledger client = client(new Relay(ledger) {
            @Override
            public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
                return super.endorse(another);
            }

            @Override
            public void submit(byte[] envelope) {
                submitted.incrementAndGet();
            }
        });

        assertThatThrownBy(() -> client.submit(STATE, entry("mine")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("OTHER_TRANSACTION"));
        assertThat(submitted).hasValue(0);
    }

    @Test
    void an_answer_of_another_form_is_refused() throws Exception {
        Ledger client = client(new Relay(ledger) {
            @Override
            public byte[] endorse(byte[] signedProposal) {
                return new byte[] {1, 2, 3};
            }
        });

        assertThatThrownBy(() -> client.submit(STATE, entry("mine"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_service_lost_after_the_transaction_was_handed_over_leaves_the_outcome_open() throws Exception {
        Ledger client = client(new Relay(ledger) {
            @Override
            public CommitStatus commitStatus(String transaction) throws LedgerUnavailableException {
                throw new LedgerUnavailableException("gone", null);
            }
        });

        assertThatThrownBy(() -> client.submit(STATE, entry("mine")))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.transaction()).hasSize(64));
        assertThat(ledger.as(HOSPITAL).fact("mine")).isPresent();
    }

    @Test
    void a_service_lost_before_leaves_nothing() throws Exception {
        Ledger client = client(new Relay(ledger) {
            @Override
            public void submit(byte[] envelope) throws LedgerUnavailableException {
                throw new LedgerUnavailableException("gone", null);
            }
        });

        assertThatThrownBy(() -> client.submit(STATE, entry("mine"))).isInstanceOf(LedgerUnavailableException.class);
        assertThat(ledger.as(HOSPITAL).fact("mine")).isEmpty();
    }

    /** Hands every call on. */
    private static class Relay implements LedgerService {

        private final LedgerService to;

        Relay(LedgerService to) {
            this.to = to;
        }

        @Override
        public byte[] evaluate(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
            return to.evaluate(signedProposal);
        }

        @Override
        public byte[] endorse(byte[] signedProposal) throws RefusedException, LedgerUnavailableException {
            return to.endorse(signedProposal);
        }

        @Override
        public void submit(byte[] envelope) throws RefusedException, LedgerUnavailableException {
            to.submit(envelope);
        }

        @Override
        public CommitStatus commitStatus(String transaction)
                throws RefusedException, LedgerUnavailableException, OutcomeUnknownException {
            return to.commitStatus(transaction);
        }

        @Override
        public long height() throws LedgerUnavailableException {
            return to.height();
        }

        @Override
        public byte[] block(long number) throws RefusedException, LedgerUnavailableException {
            return to.block(number);
        }
    }
}
