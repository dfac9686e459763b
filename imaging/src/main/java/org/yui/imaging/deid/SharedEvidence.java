package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yui.domain.json.Json;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.Method;
import org.yui.imaging.evidence.TouchTable;

/** Writes down what the evidence of a batch shares. The same thing has the same name, so writing it again changes nothing. */
public final class SharedEvidence {

    private SharedEvidence() {}

    /** @param folder of the evidence; made if needed */
    public static void write(Path folder, EvidenceBook book, BatchRecord record) throws IOException {
        Path methods = Files.createDirectories(folder.resolve(EvidenceFiles.METHODS));
        Path touches = Files.createDirectories(folder.resolve(EvidenceFiles.TOUCHES));
        try (Batch batch = new Batch()) {
            for (Method method : book.methods()) {
                byte[] json = method.canonicalJson();
                batch.write(methods.resolve(method.hash().text() + ".json"), out -> out.write(json));
            }
            for (Map.Entry<String, TouchTable> table : book.tables().entrySet()) {
                byte[] json = table.getValue().canonicalJson();
                batch.write(touches.resolve(table.getKey() + ".json"), out -> out.write(json));
            }
            byte[] json = Json.bytes(record);
            batch.write(folder.resolve(EvidenceFiles.BATCH), out -> out.write(json));
            batch.commit();
        }
    }
}
