package reform.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path root;

    @BeforeEach
    void lists() throws IOException {
        for (String file : List.of(
                "project/data/reform.yaml",
                "project/notes.yaml",
                "project/.hidden.yaml",
                "project/lists/b.yaml",
                "project/lists/a.yaml",
                "project/lists/c.txt",
                "shenyang/reform.yaml",
                "dalian/reform.yaml")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "title: " + file + "\ntasks: []\n");
        }
        Files.createDirectories(root.resolve("project/src/main"));
        Files.createDirectories(root.resolve("empty"));
    }

    private List<ListFile> locate(String folder, String... given) throws FileFault {
        return Workspace.locate(root.resolve(folder), List.of(given), Optional.empty())
                .files();
    }

    private static List<String> shown(List<ListFile> files) {
        return files.stream().map(ListFile::shown).toList();
    }

    @Test
    void theListIsFoundHereOrAbove() throws IOException {
        assertThat(shown(locate("project"))).containsExactly("data/reform.yaml");
        assertThat(shown(locate("project/src/main"))).containsExactly("../../data/reform.yaml");
        assertThat(shown(locate("shenyang"))).containsExactly("reform.yaml");
        assertThat(locate("project").get(0).name()).isEqualTo("reform");
    }

    @Test
    void theEnvironmentNamesAListUnlessOneIsGiven() throws IOException {
        Optional<String> environment = Optional.of("notes.yaml");
        Path folder = root.resolve("project");
        assertThat(shown(Workspace.locate(folder, List.of(), environment).files()))
                .containsExactly("notes.yaml");
        assertThat(shown(Workspace.locate(folder, List.of("lists/a.yaml"), environment)
                        .files()))
                .containsExactly("lists/a.yaml");
        assertThat(shown(Workspace.locate(folder, List.of(), Optional.of(" ")).files()))
                .containsExactly("data/reform.yaml");
    }

    @Test
    void aFolderStandsForItsListsAndAFileCountsOnce() throws IOException {
        assertThat(shown(locate("project", "lists", "lists/../lists/a.yaml")))
                .containsExactly("lists/a.yaml", "lists/b.yaml");
        assertThat(shown(locate("project", "."))).containsExactly("./notes.yaml");
    }

    @Test
    void listsOfOneNameTakeTheirFoldersName() throws IOException {
        List<ListFile> files = locate("", "shenyang/reform.yaml", "dalian", "project/notes.yaml");
        assertThat(files.stream().map(ListFile::name)).containsExactly("shenyang/reform", "dalian/reform", "notes");
    }

    @Test
    void asManyFoldersStandBeforeANameAsTellListsApart() throws IOException {
        for (String file : List.of("one/data/reform.yaml", "two/data/reform.yaml")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "title: t\ntasks: []\n");
        }
        assertThat(locate("", "one/data", "two/data", "shenyang").stream().map(ListFile::name))
                .containsExactly("one/data/reform", "two/data/reform", root.getFileName() + "/shenyang/reform");
    }

    @Test
    void aLinkIsTheFileThatItLeadsTo() throws IOException {
        Files.createSymbolicLink(root.resolve("link.yaml"), root.resolve("project/notes.yaml"));
        assertThat(shown(locate("", "link.yaml", "project/notes.yaml", "gone.yaml")))
                .containsExactly("link.yaml", "gone.yaml");
    }

    @Test
    void standardInputIsRead() throws IOException {
        ListFile file = locate("project", "-").get(0);
        InputStream in = new ByteArrayInputStream("title: t\ntasks: []\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.read(in).list()).isPresent();
        assertThat(file.path()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        assertFault(FileFault.Reason.NONE_FOUND, "empty");
        assertFault(FileFault.Reason.EMPTY_FOLDER, "", "empty");
        assertFault(FileFault.Reason.NOT_FOUND, "", "no\0such");
        ListFile gone = locate("", "gone.yaml").get(0);
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> gone.read(InputStream.nullInputStream()))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FileFault.Reason.NOT_FOUND));
        ListFile folder = ListFile.of("empty", root.resolve("empty"));
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> folder.read(InputStream.nullInputStream()))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(FileFault.Reason.IS_FOLDER));
    }

    private void assertFault(FileFault.Reason reason, String folder, String... given) {
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> locate(folder, given))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(reason));
    }
}
