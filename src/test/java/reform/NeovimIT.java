package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/** The language server in a real Neovim, set up as the guide says and typed into; skipped where there is none. */
@DisabledOnOs(OS.WINDOWS)
class NeovimIT {
    @TempDir
    Path folder;

    /**
     * What the guide's lines need in Neovim 0.7, and in a test: the first of several things to choose from is taken, and
     * a key asks what can be done.
     */
    private static final String BEFORE = """
            if not vim.lsp.start then
              vim.lsp.start = function(config)
                vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
              end
            end
            vim.ui.select = function(items, _, choose) choose(items[1], 1) end
            vim.keymap.set('n', 'Q', vim.lsp.buf.code_action)
            vim.o.completeopt = 'menuone'
            vim.o.swapfile = false
            vim.o.autoindent = false
            vim.cmd('filetype indent off')
            vim.api.nvim_create_autocmd('BufRead', {callback = function()
              vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
            end})
            """;

    private static final String SCRIPT = """
            set -u
            PATH=$home/bin:$PATH REFORM_TODAY=2022-06-30
            export PATH REFORM_TODAY
            cp $home/data/reform.yaml reform.yaml
            nvim --clean --headless --listen ./socket -u init.lua reform.yaml >nvim.out 2>&1 &
            type() { nvim --server ./socket --remote-send "$1" >/dev/null; }
            ask() { nvim --server ./socket --remote-expr "$1" 2>&1; }
            wait_for() {
                tries=0
                until answer=$(ask "$1") && [ "$answer" = "$2" ]; do
                    tries=$((tries + 1))
                    [ $tries -lt 300 ] || { echo "$1: $answer, not $2"; ask 'execute("messages")'; kill $!; exit 1; }
                    sleep 0.1
                done
            }
            wait_for 'luaeval("#vim.lsp.buf_get_clients()")' 1
            # A department is mistyped, and underlined.
            type 'gg/lead: 市教育局<CR>$r居'
            wait_for 'luaeval("#vim.diagnostic.get(0)")' 1
            ask 'luaeval("vim.diagnostic.get(0)[1].message")'; echo
            # One key mends it.
            type 'Q'
            wait_for 'getline(".")' '    lead: 市教育局'
            wait_for 'luaeval("#vim.diagnostic.get(0)")' 0
            # It is typed again, and completed.
            type 'cc    lead: 市教<C-x><C-o>'
            wait_for 'getline(".")' '    lead: 市教育局'
            type '<C-y><Esc>:write<CR>'
            wait_for '&modified' 0
            type ':quit<CR>'
            wait
            cmp reform.yaml $home/data/reform.yaml && echo same
            """;

    @Test
    void checksMendsAndCompletes() throws Exception {
        assumeTrue(
                Shell.run(folder, "nvim --version").code() == 0,
                "nvim is not installed: the language server is not tested in a real editor");
        Matcher lines =
                Pattern.compile("(?s)```lua\\n(.*?)```").matcher(Files.readString(Path.of("src/docs/guide.md")));
        assertThat(lines.find()).isTrue();
        Files.writeString(folder.resolve("init.lua"), BEFORE + lines.group(1));
        Outcome outcome = Shell.run(folder, SCRIPT);
        assertThat(outcome.out()).isEqualTo("unknown department \"市教育居\"; did you mean 市教育局?\nsame\n");
    }
}
