package org.yui.gateway.projection;

import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;

/** Rows of contributions, dataset versions and what is taken back of them. */
final class OfferRows {

    /** Bytes of a choice's bitmap in one row. */
    static final int PART_BYTES = 512;

    /** Stands for every place of a contribution. */
    static final long WHOLE = -1;

    private OfferRows() {}

    static void contribution(Handle handle, long block, Contribution contribution) {
        Row.of("contribution")
                .key("id", contribution.id())
                .set("hospital", contribution.hospital())
                .set("ethics", contribution.ethics())
                .set("policy", contribution.policy())
                .set("legal_form", contribution.legalForm())
                .set("region", contribution.region())
                .set("studies", contribution.studies())
                .set("study_root", contribution.studyRoot())
                .set("block", block)
                .write(handle);
        for (KindCount count : contribution.counts()) {
            Row.of("kind_count")
                    .key("contribution", contribution.id())
                    .key("kind", count.kind())
                    .set("about", count.about())
                    .write(handle);
        }
    }

    static void withdrawal(Handle handle, long block, Withdrawal withdrawal) {
        Long index = withdrawal.index();
        Row.of("withdrawal")
                .key("contribution", withdrawal.contribution())
                .key("place", index == null ? WHOLE : index)
                .set("hospital", withdrawal.hospital())
                .set("reason", withdrawal.reason())
                .set("block", block)
                .write(handle);
    }

    static void dataset(Handle handle, long block, Dataset dataset) {
        Row.of("dataset")
                .key("id", dataset.id())
                .key("version", dataset.version())
                .set("title", dataset.title())
                .set("curator", dataset.curator())
                .set("hash", dataset.hash())
                .set("terms", dataset.terms())
                .set("tariff", dataset.tariff())
                .set("block", block)
                .write(handle);
        for (Choice choice : dataset.choices()) {
            choice(handle, dataset, choice);
        }
    }

    private static void choice(Handle handle, Dataset dataset, Choice choice) {
        Row.of("choice")
                .key("dataset", dataset.id())
                .key("version", dataset.version())
                .key("contribution", choice.contribution())
                .set("studies", choice.studies().count())
                .set("use_scheme", choice.useScheme())
                .write(handle);
        byte[] all = choice.studies().bits().toByteArray();
        for (int part = 0; part * PART_BYTES < all.length; part++) {
            byte[] bits = Arrays.copyOfRange(all, part * PART_BYTES, Math.min(all.length, (part + 1) * PART_BYTES));
            if (hasAny(bits)) {
                Row.of("choice_part")
                        .key("dataset", dataset.id())
                        .key("version", dataset.version())
                        .key("contribution", choice.contribution())
                        .key("part", part)
                        .set("bits", bits)
                        .write(handle);
            }
        }
    }

    private static boolean hasAny(byte[] bits) {
        for (byte each : bits) {
            if (each != 0) {
                return true;
            }
        }
        return false;
    }
}
