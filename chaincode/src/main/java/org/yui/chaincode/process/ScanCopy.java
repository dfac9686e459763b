package org.yui.chaincode.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hyperledger.fabric.contract.ContractRouter;
import org.yui.chaincode.RouterStart;

/**
 * A temporary jar of the classes among which the shim looks for contracts: the contracts and the shim's own serializer, of
 * the 18,000 classes in the whole jar. Looking through all of them takes seconds. It is for looking only; classes are loaded from the
 * whole jar.
 */
final class ScanCopy implements AutoCloseable {

    private static final List<String> FOLDERS = List.of(folder(RouterStart.class), folder(ContractRouter.class));

    private final Path file;

    private ScanCopy(Path file) {
        this.file = file;
    }

    static ScanCopy of(Path jar) throws IOException {
        ScanCopy copy = new ScanCopy(Files.createTempFile("yui-chaincode", ".jar"));
        try (JarFile whole = new JarFile(jar.toFile());
                OutputStream out = Files.newOutputStream(copy.file);
                ZipOutputStream few = new ZipOutputStream(out)) {
            for (Enumeration<JarEntry> all = whole.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                if (FOLDERS.stream().anyMatch(entry.getName()::startsWith)) {
                    few.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = whole.getInputStream(entry)) {
                        in.transferTo(few);
                    }
                }
            }
        }
        return copy;
    }

    private static String folder(Class<?> type) {
        return type.getPackageName().replace('.', '/') + "/";
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
