package org.yui.cli.demo;

import java.io.IOException;
import java.util.List;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.Sharing;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.Currency;
import org.yui.domain.EthicsId;
import org.yui.domain.MinorUnits;
import org.yui.domain.Region;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.imaging.profile.DeidentificationProfile;

/** On what terms, for what fee and to whose benefit the demo's dataset is offered. */
final class Offer {

    static final Code PURPOSE = new Code("AI-TRAINING");
    static final Region REGION = new Region("JP");

    /** Nobody was asked: what a demo gives stays on this machine. */
    static final ConsentReference CONSENT = new ConsentReference("DEMO-1");

    private static final List<Code> PROHIBITED = List.of(new Code("RE-IDENTIFICATION"), new Code("RESALE"));

    /** Of each fee, in parts of 10^9: the hospitals share the rest. */
    private static final int CURATOR_PARTS = 150_000_000;

    private static final int OPERATOR_PARTS = 50_000_000;

    private static final String PROFILE = "japan";

    private Offer() {}

    /** By which the demo's legal form holds. */
    static DeidentificationProfile profile() throws IOException {
        return ProfileChoice.of(PROFILE);
    }

    static Giving giving(EthicsId ethics) throws IOException {
        return new Giving(
                ethics,
                new ConsentPolicy(profile().legalForm(), List.of(PURPOSE), PROHIBITED, List.of(REGION)).under(CONSENT),
                REGION);
    }

    /** One lease covers the whole quota, and the quota is what there is. */
    static Terms terms(long studies) {
        return new Terms(List.of(PURPOSE), PROHIBITED, List.of(REGION), studies, studies, 365, FeeBasis.COMMERCIAL);
    }

    /** A price by the bundle that no single study divides evenly, so that rounding shows. */
    static Tariff tariff() {
        return new Tariff(new Currency("JPY"), 0, new MinorUnits(250_000), new MinorUnits(100_000), 3);
    }

    static Sharing sharing(Cast cast) {
        return new Sharing(cast.curator(), CURATOR_PARTS, cast.operator(), OPERATOR_PARTS);
    }
}
