package org.yui.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.FindingClass;
import org.yui.domain.Hash;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;

/** The lines behind every {@code ORDERS} row: each belongs to a signed order, is a study of the dataset and was opened. */
final class Lines {

    private final EvidenceReader files;
    private final FactStore facts;
    private final Openings openings;
    private final Orders orders;

    Lines(EvidenceReader files, FactStore facts, Openings openings, Orders orders) {
        this.files = files;
        this.facts = facts;
        this.openings = openings;
        this.orders = orders;
    }

    /** A row's file name, without the ending. */
    static String name(OrdersRow row) {
        return row.grant().text() + "-" + row.slice() + "-" + row.first();
    }

    /** The row's lines in their order, as far as they could be opened. */
    List<OrderLine> of(OrdersRow row) {
        String name = name(row) + ".json";
        return files.read(name, RowLines.class).map(l -> check(name, row, l)).orElse(List.of());
    }

    private List<OrderLine> check(String name, OrdersRow row, RowLines found) {
        files.require(
                found.grant().equals(row.grant()) && found.slice() == row.slice() && found.first() == row.first(),
                FindingClass.INTEGRITY,
                name,
                "found lines of another row than the file is named by");
        files.require(
                found.lines().size() == row.count(),
                FindingClass.COMPLETENESS,
                name,
                "found " + found.lines().size() + " lines, expected " + row.count());
        List<Hash> hashes = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (LineOpening each : found.lines()) {
            check(name, row, each.line(), row.first() + lines.size());
            hashes.add(Merkle.leaf(each.salt().bytes(), Json.bytes(each.line())));
            lines.add(each.line());
        }
        files.require(
                Merkle.root(hashes).equals(row.root()),
                FindingClass.INTEGRITY,
                name,
                "found lines that do not hash to the row's root");
        return lines;
    }

    private void check(String name, OrdersRow row, OrderLine line, long place) {
        files.require(
                line.grant().equals(row.grant()) && line.slice() == row.slice() && line.line() == place,
                FindingClass.INTEGRITY,
                name,
                "found a line that says another place than its own, which is " + place);
        files.require(
                orders.has(line),
                FindingClass.AUTHORISATION,
                name,
                "found line " + place + " that no signed order of this grant has");
        files.require(
                line.study().contribution().equals(row.contribution()) && isChosen(row, line),
                FindingClass.AUTHORISATION,
                name,
                "found line " + place + " for a study that is not in the row's contribution or not in the dataset");
        files.require(
                openings.leaf(line.study()).isPresent(),
                FindingClass.EXISTENCE,
                name,
                "found line " + place + " for a study version that the contribution does not have there");
    }

    private boolean isChosen(OrdersRow row, OrderLine line) {
        Optional<Grant> grant = facts.get(Grant.key(row.grant()), Grant.class);
        return grant.flatMap(g -> facts.get(Dataset.key(g.dataset(), g.version()), Dataset.class)).stream()
                .flatMap(d -> d.choices().stream())
                .filter(c -> c.contribution().equals(row.contribution()))
                .anyMatch(c -> c.studies().contains(line.study().index()));
    }

    void finish() {
        files.finish();
    }
}
