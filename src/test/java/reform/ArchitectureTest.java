package reform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The house: a pure core, thin edges, arrows one way. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("reform");

    @Test
    void arrowsPointOneWay() {
        // spotless:off
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("message").definedBy("reform.message..")
                .layer("model").definedBy("reform.model..")
                .layer("policy").definedBy("reform.policy..")
                .layer("query").definedBy("reform.query..")
                .layer("change").definedBy("reform.change..")
                .layer("git").definedBy("reform.git..")
                .layer("merge").definedBy("reform.merge..")
                .layer("report").definedBy("reform.report..")
                .layer("render").definedBy("reform.render..")
                .layer("action").definedBy("reform.action..")
                .layer("review").definedBy("reform.review..")
                .layer("store").definedBy("reform.store..")
                .layer("cli").definedBy("reform.cli..")
                .layer("shell").definedBy("reform.shell..")
                .whereLayer("shell").mayNotBeAccessedByAnyLayer()
                .whereLayer("cli").mayOnlyBeAccessedByLayers("shell")
                .whereLayer("review").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("action").mayOnlyBeAccessedByLayers("review", "cli")
                .whereLayer("render").mayOnlyBeAccessedByLayers("action", "review", "cli")
                .whereLayer("report").mayOnlyBeAccessedByLayers("render", "cli")
                .whereLayer("store").mayOnlyBeAccessedByLayers("merge", "cli")
                .whereLayer("git").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("merge").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("change").mayOnlyBeAccessedByLayers("report", "render", "merge", "cli")
                .whereLayer("query").mayOnlyBeAccessedByLayers("report", "render", "cli")
                .whereLayer("policy").mayOnlyBeAccessedByLayers("query", "report", "render", "action", "review", "store", "cli")
                .whereLayer("message").mayOnlyBeAccessedByLayers("render", "action", "review", "cli")
                .whereLayer("shell").mayOnlyAccessLayers("cli")
                .check(CLASSES);
        // spotless:on
    }

    /** JLine's terminals and readers are for those who sit at one; its tables of widths are for all. */
    @Test
    void onlyTheShellKnowsTerminals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("reform.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline.terminal..", "org.jline.reader..", "org.jline.keymap..")
                .check(CLASSES);
    }

    @Test
    void noCircles() {
        slices().matching("reform.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theModelIsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("reform.model..", "reform.policy..", "reform.query..", "reform.message..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("reform..", "java..")
                .check(CLASSES);
    }

    @Test
    void theCoreReadsNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage("reform.model..", "reform.policy..", "reform.query..", "reform.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSessionAsksForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("reform.cli.Session")
                .and()
                .doNotHaveFullyQualifiedName("reform.Main")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", Clock.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void onlyMainExitsAndOwnsTheStreams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("reform.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noStaticStateThatChanges() {
        noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("reform..")
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
