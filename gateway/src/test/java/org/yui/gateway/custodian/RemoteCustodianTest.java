package org.yui.gateway.custodian;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.TestMember;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.RemoteCustodian;

/** The custodian over HTTPS: the operator asks for releases, East Hospital brings the rest. */
class RemoteCustodianTest extends CustodianKit {

    private final Deque<Closeable> open = new ArrayDeque<>();

    @Override
    Custodian reach(HospitalCustodian custodian) throws Exception {
        CustodianServer server = CustodianServer.start(
                HttpsSetting.loopback(0, consortium.tls(consortium.east), new SecureRandom()),
                custodian,
                new Facts(consortium.ledger(consortium.east)));
        open.push(server);
        Custodian gateways = remote(server, consortium.operator);
        Custodian hospitals = remote(server, consortium.east);
        return new Custodian() {
            @Override
            public ReleaseAnswer answer(Signed request) throws IOException {
                return gateways.answer(request);
            }

            @Override
            public void deposit(Signed deposit) throws RefusalException, IOException {
                hospitals.deposit(deposit);
            }

            @Override
            public CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch)
                    throws RefusalException, IOException {
                return hospitals.acknowledge(contribution, epoch);
            }

            @Override
            public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
                return hospitals.recall(recall, first, count);
            }

            @Override
            public void retire(ContributionId contribution) throws RefusalException, IOException {
                hospitals.retire(contribution);
            }

            @Override
            public void withdraw(Signed withdrawal) throws RefusalException, IOException {
                hospitals.withdraw(withdrawal);
            }
        };
    }

    private RemoteCustodian remote(CustodianServer server, TestMember caller) throws Exception {
        RemoteCustodian remote = new RemoteCustodian(
                consortium.east.msp(),
                server.uri(),
                consortium.tls(caller),
                new SecureRandom(),
                RemoteCustodian.ANSWER);
        open.push(remote);
        return remote;
    }

    @AfterEach
    void closeAll() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
