package org.yui.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between the rooms, over the compiled classes of all of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArrowsTest {

    /** Fabric's router sets up logging of its own when it starts; this class puts back what it changed. */
    private static final String QUIETS_THE_SHIM = "org.yui.chaincode.RouterStart";

    /** A program of its own, in a jar of its own: what it cannot start with it says on its standard error. */
    private static final String CHAINCODE_PROCESS = "org.yui.chaincode.process..";

    private static JavaClasses classes;

    @BeforeAll
    static void read_all_rooms() {
        classes = Compiled.classes("org.yui");
    }

    @ParameterizedTest
    @EnumSource
    void a_room_uses_only_what_its_row_of_the_table_allows(Room room) {
        check(classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.mayUse())
                .because("arrows between rooms point one way; a new arrow needs a row in Room and a decision"));
    }

    @Test
    void the_auditor_is_a_second_implementation() {
        check(noClasses()
                .that()
                .resideInAPackage("org.yui.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yui.domain.rule..", "org.yui.domain.money..", "org.yui.domain.merkle..")
                .because("an error in what computes must not be repeated by what recomputes"));
    }

    @Test
    void only_the_embedded_engine_knows_the_contracts() {
        check(noClasses()
                .that()
                .resideInAPackage("org.yui.network..")
                .and()
                .resideOutsideOfPackage("org.yui.network.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yui.chaincode..")
                .because("over a real network the contracts run in the peers"));
    }

    @Test
    void what_the_demo_runs_on_uses_no_test_library() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.yui.testkit.phantom..", "org.yui.testkit.canary..", "org.yui.testkit.dicom..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj..")
                .because("the demo makes phantom studies at run time"));
    }

    @Test
    void rooms_other_than_the_command_line_use_no_test_kit() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yui.testkit..", "org.yui.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yui.testkit..")
                .because("only the demo runs on phantom studies"));
    }

    @ParameterizedTest
    @EnumSource
    void the_packages_of_a_room_form_no_cycle(Room room) {
        String packages = room.packages().replace("..", ".(*)..");
        check(slices().matching(packages).should().beFreeOfCycles());
    }

    @Test
    void only_the_command_line_prints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.yui.cli..", "org.yui.testkit..", CHAINCODE_PROCESS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a room answers or throws; what is printed is for cli to say"));
    }

    @Test
    void only_the_command_line_configures_logging() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.yui.cli..")
                .and()
                .doNotHaveFullyQualifiedName(QUIETS_THE_SHIM)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there is one facade, slf4j"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }
}
