package org.yui.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.domain.MinorUnits;
import org.yui.domain.OrderId;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.network.member.MutualTls;

/** A gateway with one hospital's studies, the first of which the buyer has ordered. */
public final class DeliveredContent implements AutoCloseable {

    public final TestConsortium consortium;
    public final TestGateway gateway;
    public final TestGateway.Buyer buyer;
    public final PublicationPlan plan;
    public final Grant grant;
    public final List<OrderedStudy> studies;
    public final OrderId order;
    public final StudyLeaf leaf;
    public final byte[] sealed;

    public DeliveredContent(Path folder, RandomGenerator random, int bytesEach) throws Exception {
        consortium = new TestConsortium(folder, random);
        plan = consortium.contribute(consortium.east, 2, bytesEach);
        consortium.publish(4, MinorUnits.ZERO, plan);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        grant = buyer.liveGrant(2);
        studies = buyer.desk.studies(grant.id());
        leaf = plan.openings().getFirst().leaf();
        order = order(studies.getFirst());
        try (InputStream in = consortium.blocks.open(leaf.cid(), 0, leaf.sealedSize())) {
            sealed = in.readAllBytes();
        }
    }

    public OrderId order(OrderedStudy study) throws Exception {
        return buyer.desk
                .order(grant.id(), List.of(study))
                .order()
                .read(DeliveryOrder.class)
                .id();
    }

    /** The path of the ordered study's ciphertext. */
    public String path() {
        return "/v1/orders/" + order + "/studies/" + leaf.studyVersion() + "/content";
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.server.uri() + path));
    }

    public HttpClient http(TestMember member) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(consortium.tls(member).context(new SecureRandom()))
                .sslParameters(MutualTls.parameters())
                .build();
    }

    public HttpResponse<byte[]> send(TestMember member, HttpRequest.Builder request) throws Exception {
        try (HttpClient http = http(member)) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Override
    public void close() throws IOException {
        buyer.close();
        gateway.close();
        consortium.close();
    }
}
