package reform.cli.session;

import java.util.List;
import reform.cli.syntax.CommonOptions;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.file.Workspace;
import reform.terminal.Host;

/** The files that the command line, the environment or the folder names. */
final class ListFiles {
    private ListFiles() {}

    /** The files that the lists are read from, in their order. */
    static List<ListFile> of(Host host, CommonOptions common) throws FileFault {
        return Workspace.locate(host.directory(), common.files(), host.variable("REFORM_FILE"))
                .files();
    }
}
