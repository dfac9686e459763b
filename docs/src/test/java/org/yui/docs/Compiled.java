package org.yui.docs;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The rooms' classes as compiled, without their tests. */
final class Compiled {

    /** Held, because a logger that nobody holds forgets its level. It would tell which Java it found. */
    private static final Logger ARCH_UNIT = Logger.getLogger("com.tngtech.archunit");

    private Compiled() {}

    static JavaClasses classes(String rootPackage) {
        ARCH_UNIT.setLevel(Level.WARNING);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }
}
