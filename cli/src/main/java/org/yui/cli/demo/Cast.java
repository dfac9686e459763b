package org.yui.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;

/**
 * Who takes part in a demo. None of these organisations exists.
 *
 * @param hospitals those that contribute, in the order of their study folders
 * @param otherHospitals those that do not; they approve with the others
 */
public record Cast(
        List<MspId> hospitals,
        List<MspId> otherHospitals,
        MspId curator,
        MspId operator,
        MspId buyer,
        MspId ethicsCommittee) {

    private static final List<String> HOSPITAL_NAMES = List.of(
            "青嶺大学病院 Seirei University Hospital",
            "白浜医療センター Shirahama Medical Center",
            "緑野総合病院 Midorino General Hospital",
            "北星記念病院 Hokusei Memorial Hospital");

    public Cast {
        hospitals = List.copyOf(hospitals);
        otherHospitals = List.copyOf(otherHospitals);
    }

    /** @param hospitals how many, at least one; all of them contribute */
    public Cast(int hospitals) {
        this(
                IntStream.rangeClosed(1, hospitals)
                        .mapToObj(i -> new MspId("Hospital" + i + "MSP"))
                        .toList(),
                List.of(),
                new MspId("CuratorMSP"),
                new MspId("OperatorMSP"),
                new MspId("BuyerMSP"),
                new MspId("EthicsMSP"));
    }

    /** One organisation and what it does. */
    public record Part(MspId msp, String name, Role role) {

        boolean isHospital() {
            return role == Role.HOSPITAL;
        }
    }

    /** All hospitals of the consortium, those that contribute first. */
    List<MspId> founders() {
        return Stream.concat(hospitals.stream(), otherHospitals.stream()).toList();
    }

    public List<Part> all() {
        List<MspId> founders = founders();
        Stream<Part> giving = IntStream.range(0, founders.size())
                .mapToObj(i -> new Part(
                        founders.get(i),
                        i < HOSPITAL_NAMES.size() ? HOSPITAL_NAMES.get(i) : "Hospital " + (i + 1),
                        Role.HOSPITAL));
        Stream<Part> others = Stream.of(
                new Part(curator, "結キュレーション機構 Yui Curation", Role.CURATOR),
                new Part(operator, "結運営機構 Yui Operations", Role.OPERATOR),
                new Part(buyer, "灯火AI株式会社 Tomoshibi AI K.K.", Role.BUYER),
                new Part(ethicsCommittee, "合同倫理審査委員会 Joint Ethics Committee", Role.ETHICS_COMMITTEE));
        return Stream.concat(giving, others).toList();
    }

    /** The organisation that checks de-identification for the curator: the last hospital, so that two rarely are one. */
    MspId attestant() {
        return hospitals.getLast();
    }

    Map<MspId, String> names() {
        Map<MspId, String> names = new LinkedHashMap<>();
        all().forEach(p -> names.put(p.msp(), p.name()));
        return names;
    }

    public ConsortiumPlan consortium() {
        return new ConsortiumPlan(
                organisations(all().stream().filter(Part::isHospital)),
                organisations(all().stream().filter(p -> !p.isHospital())));
    }

    private static List<Organisation> organisations(Stream<Part> parts) {
        return parts.map(p -> new Organisation(p.msp(), p.name())).toList();
    }
}
