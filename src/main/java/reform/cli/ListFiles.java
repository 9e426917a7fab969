package reform.cli;

import java.util.List;
import reform.store.FileFault;
import reform.store.ListFile;
import reform.store.Workspace;

/** The files that the command line, the environment or the folder names. */
final class ListFiles {
    private ListFiles() {}

    /** The files that the lists are read from, in their order. */
    static List<ListFile> of(Host host, CommonOptions common) throws FileFault {
        return Workspace.locate(host.directory(), common.files(), host.variable("REFORM_FILE"))
                .files();
    }
}
