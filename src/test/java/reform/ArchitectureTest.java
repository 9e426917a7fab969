package reform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The house: a pure core, thin edges, arrows one way. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("reform");

    /**
     * The rooms from the ground up, and what each may know. Every arrow points to a row above: a new room gets a row, a new
     * arrow is a decision.
     */
    private static final String HOUSE = """
            render.text          ->
            terminal             -> render.text
            message              ->
            model                ->
            policy.deadline      -> model
            policy               -> model policy.deadline
            query                -> model policy
            yaml                 -> model
            store.read           -> model policy.deadline policy yaml
            store.edit           -> message model yaml store.read
            store.file           -> message model yaml store.read store.edit
            git                  -> message store.file
            change               -> model
            merge                -> model yaml store.read change
            report               -> model policy query change
            render.wording       -> render.text message model policy query report
            render.table         -> render.text
            render.document      -> render.text model policy report
            render.task          -> render.text message model policy query report render.wording render.table
            render.chart         -> render.text message model policy report render.wording
            render.page          -> render.text message model policy query report render.wording render.table
                                    render.document render.task render.chart
            render.template      -> render.text message policy render.wording render.document render.page
            render.change        -> render.text message model change report render.wording render.document
            office.source        ->
            office.read          -> model policy.deadline policy office.source
            office.write         -> model yaml store.read office.read
            office.plan          -> render.text message render.table render.document office.read
            office.docx          ->
            office.xlsx          ->
            office.export        -> render.text message model policy.deadline policy report render.wording render.table
                                    office.read office.docx office.xlsx
            office.letter        -> office.docx
            office.form          -> message model policy report render.wording office.source office.docx office.xlsx
            office.merge         -> message model policy.deadline policy yaml store.read render.wording office.source office.read
                                    office.export
            action               -> render.text message model policy.deadline policy render.wording
            review               -> render.text message model policy render.wording render.task action
            lsp.text             ->
            lsp                  -> render.text message model policy.deadline policy yaml store.read store.edit report
                                    render.wording render.task action lsp.text
            lsp.server           -> message model yaml render.wording lsp.text lsp
            cli.syntax           -> render.text message model query yaml store.read report render.wording render.task
            cli.config           -> terminal message model query store.read store.file render.wording render.task
                                    cli.syntax
            cli.session          -> render.text terminal message model policy query yaml store.read store.edit
                                    store.file git render.wording action cli.syntax cli.config
            cli.history          -> terminal message model policy store.read store.file git change report cli.session
            cli.options          -> render.text terminal message model policy query store.read git render.table
                                    render.document render.page render.template office.letter office.docx action
                                    cli.syntax cli.session
            cli.help             -> render.text message cli.syntax cli.config cli.session
            cli.completion       -> render.text terminal message model policy query git report render.task cli.syntax
                                    cli.config cli.session cli.help
            cli.shell            -> render.text terminal message model policy render.wording cli.syntax cli.config
                                    cli.session cli.help cli.completion
            cli.command          -> cli.syntax cli.session
            cli.command.look     -> message model policy query yaml store.read report render.wording render.table
                                    render.document render.task render.page cli.syntax cli.config cli.session
                                    cli.history cli.options cli.command
            cli.command.change   -> render.text terminal message model policy.deadline policy query store.read store.edit
                                    store.file change render.wording render.change action review cli.syntax cli.session
                                    cli.options cli.command
            cli.command.report   -> render.text terminal message model policy query store.file report render.wording
                                    render.page action cli.syntax cli.session cli.history cli.options cli.command
            cli.command.git      -> render.text terminal message model policy query store.read store.file git change
                                    merge report render.wording render.document render.change cli.syntax cli.session
                                    cli.history cli.options cli.command
            cli.command.setup    -> render.text terminal message model policy.deadline yaml store.read store.edit
                                    store.file render.wording render.table render.document office.source office.read
                                    office.write office.plan office.export office.merge action lsp lsp.server cli.syntax cli.config
                                    cli.session cli.options cli.help cli.completion cli.shell cli.command
            cli.command.office   -> render.text terminal message model policy yaml report store.read store.file
                                    render.wording render.document render.page render.template office.source office.export office.form action
                                    cli.syntax cli.session cli.options cli.command
            cli                  -> terminal message cli.syntax cli.config cli.session cli.help cli.command
                                    cli.command.look cli.command.change cli.command.report cli.command.git
                                    cli.command.setup cli.command.office
            terminal.jline       -> terminal
            Main                 -> terminal cli terminal.jline
            """;

    @Test
    void everyRoomKnowsOnlyWhatItMay() {
        Map<String, Set<String>> allowed = allowed();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String room = room(each);
            if (!allowed.containsKey(room)) {
                wrong.add(room + " is not in the list of rooms");
                continue;
            }
            for (Dependency arrow : each.getDirectDependenciesFromSelf()) {
                JavaClass target = arrow.getTargetClass().getBaseComponentType();
                boolean own = target.getPackageName().startsWith("reform");
                if (own && !room(target).equals(room) && !allowed.get(room).contains(room(target))) {
                    wrong.add(room + " may not know " + room(target) + ": " + arrow.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyArrowPointsToARowAbove() {
        Set<String> above = new HashSet<>();
        allowed().forEach((room, known) -> {
            assertThat(above).as(room).containsAll(known);
            above.add(room);
        });
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (String row : HOUSE.replaceAll("\\n +", " ").split("\n")) {
            String[] sides = row.split("->", -1);
            Set<String> known = new TreeSet<>(List.of(sides[1].strip().split(" +")));
            known.remove("");
            rows.put(sides[0].strip(), known);
        }
        return rows;
    }

    private static String room(JavaClass each) {
        String name = each.getPackageName();
        return name.equals("reform") ? "Main" : name.substring("reform.".length());
    }

    /** JLine's terminals and readers are for those who sit at one; its tables of widths are for all. */
    @Test
    void onlyJLinesRoomKnowsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("reform.terminal.jline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline.terminal..", "org.jline.reader..", "org.jline.keymap..")
                .check(CLASSES);
    }

    /** What the language server says is worked out, and tested, without the protocol. */
    @Test
    void onlyItsEdgeKnowsTheProtocol() {
        noClasses()
                .that()
                .resideOutsideOfPackage("reform.lsp.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
                .check(CLASSES);
    }

    @Test
    void noCircles() {
        slices().matching("reform.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theModelIsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "reform.model..", "reform.policy..", "reform.query..", "reform.message..", "reform.change..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("reform..", "java..")
                .check(CLASSES);
    }

    @Test
    void theCoreReadsNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "reform.model..", "reform.policy..", "reform.query..", "reform.change..", "reform.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSessionAsksForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("reform.cli.session.Session")
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
