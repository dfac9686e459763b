package org.yui.imaging.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yui.domain.json.Json;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.profile.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TouchLogTest {

    private static final int REFERENCED_IMAGES = 0x00081140;
    private static final int REFERENCED_INSTANCE = 0x00081155;

    private static void rewriteOne(TouchLog log) {
        log.kept();
        log.touched(Tag.ACCESSION_NUMBER, Handling.EMPTIED, new Reason(Rule.TABLE_EMPTIED, "Z", null));
        log.enter(REFERENCED_IMAGES);
        log.touched(REFERENCED_INSTANCE, Handling.UID_MAPPED, new Reason(Rule.UID_MAPPED, "U", null));
        log.touched(REFERENCED_INSTANCE, Handling.UID_MAPPED, new Reason(Rule.UID_MAPPED, "U", null));
        log.leave();
        log.touched(0x00091001, Handling.REMOVED, Reason.of(Rule.PRIVATE));
        log.touched(0x00091002, Handling.REMOVED, Reason.of(Rule.PRIVATE));
        log.touched(0x00080999, Handling.REMOVED, Reason.of(Rule.UNKNOWN));
        log.safePrivate("GEMS_ACQU_01", 0x00191023, new Reason(Rule.KEPT, "C", "113111"));
    }

    @Test
    void places_are_told_apart_by_their_sequences_and_tags_that_could_be_a_message_are_not() {
        TouchLog log = new TouchLog();
        rewriteOne(log);
        assertThat(log.table())
                .isEqualTo(new TouchTable(
                        1,
                        List.of(
                                touch("(0008,0050)", Handling.EMPTIED, Rule.TABLE_EMPTIED, "Z", null, 1),
                                touch("(0008,1140)(0008,1155)", Handling.UID_MAPPED, Rule.UID_MAPPED, "U", null, 2),
                                touch("(0019,xx23,GEMS_ACQU_01)", Handling.RETAINED, Rule.KEPT, "C", "113111", 1),
                                touch("(private)", Handling.REMOVED, Rule.PRIVATE, null, null, 2),
                                touch("(unknown)", Handling.REMOVED, Rule.UNKNOWN, null, null, 1))));
    }

    private static Touch touch(
            String path, Handling done, Rule rule, @Nullable String row, @Nullable String option, int count) {
        return new Touch(path, done, rule, row, option, count, null);
    }

    @Test
    void instances_that_were_treated_alike_share_one_table() {
        EvidenceBook book = new EvidenceBook();
        TouchLog first = new TouchLog();
        rewriteOne(first);
        TouchLog second = new TouchLog();
        rewriteOne(second);
        TouchLog third = new TouchLog();
        third.kept();
        assertThat(book.name(first.table())).isEqualTo(book.name(second.table()));
        book.name(third.table());
        assertThat(book.tables()).hasSize(2);
    }

    @Test
    void a_table_comes_back_from_its_json_as_it_was() {
        TouchLog log = new TouchLog();
        rewriteOne(log);
        TouchTable table = log.table();
        assertThat(Json.read(table.canonicalJson(), TouchTable.class)).isEqualTo(table);
    }
}
