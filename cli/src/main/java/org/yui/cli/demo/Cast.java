package org.yui.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;

/** Who takes part in a demo. None of these organisations exists. */
public final class Cast {

    static final MspId CURATOR = new MspId("CuratorMSP");
    static final MspId OPERATOR = new MspId("OperatorMSP");
    static final MspId BUYER = new MspId("BuyerMSP");
    static final MspId ETHICS_COMMITTEE = new MspId("EthicsMSP");

    private static final List<String> HOSPITAL_NAMES = List.of(
            "青嶺大学病院 Seirei University Hospital",
            "白浜医療センター Shirahama Medical Center",
            "緑野総合病院 Midorino General Hospital",
            "北星記念病院 Hokusei Memorial Hospital");

    private final List<Part> parts = new ArrayList<>();

    /** @param hospitals how many, at least one */
    public Cast(int hospitals) {
        for (int i = 0; i < hospitals; i++) {
            String name = i < HOSPITAL_NAMES.size() ? HOSPITAL_NAMES.get(i) : "Hospital " + (i + 1);
            parts.add(new Part(new MspId("Hospital" + (i + 1) + "MSP"), name, Role.HOSPITAL));
        }
        parts.add(new Part(CURATOR, "結キュレーション機構 Yui Curation", Role.CURATOR));
        parts.add(new Part(OPERATOR, "結運営機構 Yui Operations", Role.OPERATOR));
        parts.add(new Part(BUYER, "灯火AI株式会社 Tomoshibi AI K.K.", Role.BUYER));
        parts.add(new Part(ETHICS_COMMITTEE, "合同倫理審査委員会 Joint Ethics Committee", Role.ETHICS_COMMITTEE));
    }

    /** One organisation and what it does. */
    public record Part(MspId msp, String name, Role role) {

        boolean isHospital() {
            return role == Role.HOSPITAL;
        }
    }

    public List<Part> all() {
        return List.copyOf(parts);
    }

    List<MspId> hospitals() {
        return parts.stream().filter(Part::isHospital).map(Part::msp).toList();
    }

    /** The organisation that checks de-identification for the curator: the last hospital, so that two rarely are one. */
    MspId attestant() {
        return hospitals().getLast();
    }

    Map<MspId, String> names() {
        Map<MspId, String> names = new LinkedHashMap<>();
        parts.forEach(p -> names.put(p.msp(), p.name()));
        return names;
    }

    public ConsortiumPlan consortium() {
        return new ConsortiumPlan(
                organisations(parts.stream().filter(Part::isHospital)),
                organisations(parts.stream().filter(p -> !p.isHospital())));
    }

    private static List<Organisation> organisations(Stream<Part> parts) {
        return parts.map(p -> new Organisation(p.msp(), p.name())).toList();
    }
}
