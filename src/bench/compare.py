#!/usr/bin/env python3
"""reform beside other tools, as whole processes, on the same tasks, in one run.

    src/bench/compare.py              measures what is installed, and compares with the figures that were kept
    src/bench/compare.py --keep       keeps the new figures (figures.json) and writes README's table of them

All commands of a job take turns, so that what disturbs the machine disturbs all of them; the median counts. What is
printed of a run is elapsed time; compared, and in README's table, is the processors' (user and system), which a busy
machine disturbs less. Absolute figures move from machine to machine and from hour to hour, ratios of one run hold: each is to `java Hello`, the least
that a program in Java can take, and to the other tools. Needs python3; measures Taskwarrior (task), hledger, todo.txt-cli
(todo-txt), yq and a Python script (PyYAML) where they are installed.
"""
import argparse, json, os, re, resource, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REFORM = ROOT / "target/reform/bin/reform"
FIGURES = Path(__file__).with_name("figures.json")
DAY = "2022-06-30"
NEXT_DAY = "2022-07-01"
# From a run to the next, a ratio may grow by this much before the script speaks of it, and fails.
TOLERANCE = 1.15
TOOLS = ["reform", "task", "hledger", "todo-txt", "yq", "python"]
NAMES = {"reform": "`reform`", "task": "Taskwarrior", "hledger": "hledger", "todo-txt": "todo.txt-cli", "yq": "yq",
         "python": "Python script"}

PYTHON = '''
import json, sys, yaml
Loader, Dumper = getattr(yaml, "CSafeLoader", yaml.SafeLoader), getattr(yaml, "CSafeDumper", yaml.SafeDumper)
job, file = sys.argv[1:]
tasks = yaml.load(open(file, encoding="utf-8"), Loader)["tasks"]
late = [t for t in tasks if t["status"] not in ("done", "closed", "cancelled") and t["dueDate"] and t["dueDate"] < "%s"]
if job == "list":
    for t in sorted(late, key=lambda t: t["dueDate"]):
        print("%%5s  %%s  %%-12s  %%s  %%s" %% (t["id"], t["dueDate"], t["status"], t["lead"], t["title"]))
elif job == "count":
    print(len(late))
elif job == "json":
    json.dump({"tasks": tasks}, sys.stdout, ensure_ascii=False, indent=1)
else:
    tasks[9]["status"] = "done"
    yaml.dump({"tasks": tasks}, open(file, "w", encoding="utf-8"), Dumper, allow_unicode=True, sort_keys=False)
''' % NEXT_DAY


def java_home():
    """The Java that the program uses."""
    first = (ROOT / "target/reform/lib/jvms").read_text().splitlines()[0]
    return Path(first.split("|")[1])


def write_tasks(folder, count):
    """The shipped list, again and again until there are enough tasks, and the same tasks for the other tools."""
    text = (ROOT / "data/reform.yaml").read_text(encoding="utf-8")
    head, body = text.split("\ntasks:\n", 1)
    shipped = re.split(r"(?m)^(?=  - id: )", body)[1:]
    with open(folder / "reform.yaml", "w", encoding="utf-8") as out:
        out.write(head + "\ntasks:\n")
        for i in range(count):
            out.write(re.sub(r"^  - id: \d+", "  - id: %d" % (i + 1), shipped[i % len(shipped)]))
    tasks = json.loads(subprocess.run([REFORM, "list", "--format", "json", "--as-of", DAY], cwd=folder, check=True,
                                      capture_output=True).stdout)["tasks"]
    plain = [{"id": t["id"], "title": t["title"], "description": t["description"], "due": t["due"],
              "dueDate": t["dueDate"], "lead": " ".join(t["lead"]), "status": t["status"]} for t in tasks]
    with open(folder / "plain.yaml", "w", encoding="utf-8") as out:
        out.write("tasks:\n")
        for t in plain:
            # JSON's strings are YAML's, too.
            out.write("".join("%s%s: %s\n" % ("  - " if key == "id" else "    ", key, json.dumps(value, ensure_ascii=False))
                              for key, value in t.items()))
    (folder / "taskdata").mkdir()
    (folder / "taskrc").write_text("data.location=%s\nconfirmation=no\nverbose=nothing\njson.array=1\n" % (folder / "taskdata"))
    if shutil.which("task"):
        imported = json.dumps([dict({"description": t["title"] + " " + (t["description"] or ""), "status": "pending",
                                     "project": t["lead"]}, **({"due": t["dueDate"].replace("-", "") + "T000000Z"} if t["dueDate"] else {}))
                               for t in plain])
        subprocess.run(["task", "import", "-"], input=imported.encode(), env=environment(folder), check=True, capture_output=True)
        subprocess.run(["task", "count"], env=environment(folder), check=True, capture_output=True)
    with open(folder / "tasks.journal", "w", encoding="utf-8") as out:
        for t in plain:
            out.write("%s (%s) %s\n    lead:%s:%s   1 task\n    tasks\n\n" % (
                t["dueDate"] or "2030-12-31", t["id"], t["title"].replace(";", ","), t["lead"], t["status"]))
    with open(folder / "todo.txt", "w", encoding="utf-8") as out:
        for t in plain:
            out.write("%s @%s due:%s\n" % (t["title"], t["lead"].replace(" ", "_"), t["dueDate"] or "never"))
    (folder / "todo.cfg").write_text("export TODO_DIR=%s\nexport TODO_FILE=$TODO_DIR/todo.txt\nexport DONE_FILE=$TODO_DIR/done.txt\n"
                                     "export REPORT_FILE=$TODO_DIR/report.txt\n" % folder)
    (folder / "tasks.py").write_text(PYTHON, encoding="utf-8")
    for name in ("reform.yaml", "plain.yaml", "todo.txt", "taskdata"):
        copy(folder / name, folder / (name + ".before"))


def copy(source, target):
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def jobs(folder):
    """The jobs, each with a command a tool. What a tool has no words for, it does not compete in."""
    late = '[.tasks[] | select(.dueDate != null and .dueDate < "%s" and (.status | IN("done","closed","cancelled") | not))]' % NEXT_DAY
    yq = lambda *words: ["yq", *words, "plain.yaml"]
    script = lambda job: [sys.executable, "tasks.py", job, "plain.yaml"]
    todo = lambda *words: ["todo-txt", "-d", "todo.cfg", "-p", "-n", *words]
    journal = lambda *words: ["hledger", "-f", "tasks.journal", *words]
    reform = lambda *words: [REFORM, *words]
    return {
        "list what is overdue": {
            "reform": reform("list", "--overdue", "--as-of", DAY),
            "task": ["task", "due.before:" + NEXT_DAY, "status:pending", "list"],
            "hledger": journal("register", "--end", NEXT_DAY, "lead", "not:acct:done", "not:acct:closed"),
            "todo-txt": todo("list", "due:20"),
            "yq": yq("-r", late + ' | sort_by(.dueDate)[] | "\\(.id) \\(.dueDate) \\(.status) \\(.lead) \\(.title)"'),
            "python": script("list"),
        },
        "count it": {
            "reform": reform("list", "--overdue", "--count", "--as-of", DAY),
            "task": ["task", "due.before:" + NEXT_DAY, "status:pending", "count"],
            "yq": yq(late + " | length"),
            "python": script("count"),
        },
        "all as JSON": {
            "reform": reform("list", "--format", "json", "--as-of", DAY),
            "task": ["task", "export"],
            "hledger": journal("print", "-O", "json"),
            "yq": yq("."),
            "python": script("json"),
        },
        "change one task": {
            "reform": reform("mark", "10", "done", "--note", "x", "--on", DAY, "--as-of", DAY),
            "task": ["task", "10", "modify", "priority:H"],
            "todo-txt": todo("append", "10", "x"),
            "yq": yq("-y", "-i", '.tasks[9].status = "done"'),
            "python": script("change"),
        },
        "say the version": {
            "reform": reform("version"),
            "task": ["task", "--version"],
            "hledger": ["hledger", "--version"],
            "yq": ["yq", "--version"],
        },
        "the week as a page": {"reform": reform("report", "weekly", "--format", "html", "--as-of", DAY)},
        "check the list": {"reform": reform("check")},
    }


def environment(folder):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REFORM_", "JAVA_TOOL", "JDK_JAVA"))}
    return dict(kept, LC_ALL="C.UTF-8", TASKRC=str(folder / "taskrc"), XDG_STATE_HOME=str(folder / "state"),
                XDG_CONFIG_HOME=str(folder / "config"), HOME=str(folder))


def measure(command, folder, restore):
    """Elapsed milliseconds and those of the processors."""
    if restore:
        for name in ("reform.yaml", "plain.yaml", "todo.txt", "taskdata"):
            copy(folder / (name + ".before"), folder / name)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment(folder), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit("failed with %d: %s\n%s" % (done.returncode, " ".join(map(str, command)), done.stderr.decode()))
    return 1000 * elapsed, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def run(count, runs, patience, hello):
    """Medians by job and tool: of as many rounds as were asked for, or as patience (seconds) allows, but at least three."""
    figures = {}
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        folder = Path(name)
        write_tasks(folder, count)
        for job, commands in jobs(folder).items():
            there = {tool: command for tool, command in commands.items() if shutil.which(str(command[0]))}
            there["java Hello"] = hello
            taken = {tool: [] for tool in there}
            started = time.monotonic()
            for turn in range(runs + 1):
                for tool, command in there.items():
                    figure = measure(command, folder, job.startswith("change"))
                    if turn > 0:
                        taken[tool].append(figure)
                if turn >= 3 and time.monotonic() - started > patience:
                    break
            figures[job] = {tool: {"ms": round(statistics.median(t[0] for t in times), 1),
                                   "cpu": round(statistics.median(t[1] for t in times), 1)} for tool, times in taken.items()}
            print("%6d tasks  %-22s" % (count, job), "  ".join("%s %.0f" % (tool, f["ms"]) for tool, f in figures[job].items()), flush=True)
    return figures


def ratios(figures):
    """What reform takes in one run, as a multiple of what others take: comparable from run to run."""
    found = {}
    for count, all_jobs in figures.items():
        for job, tools in all_jobs.items():
            for tool, figure in tools.items():
                if tool != "reform":
                    found["%s tasks, %s, to %s" % (count, job, tool)] = {
                        kind: round(tools["reform"][kind] / max(figure[kind], 0.1), 3) for kind in ("ms", "cpu")}
    return found


def compare(now, before):
    """Says which ratios of the processors' time have moved; how many got worse by more than chance explains."""
    worse = 0
    for key in sorted(now):
        # Only Hello is of the same kind, and much the same on every machine; the others are there to be looked at.
        if key not in before or not key.endswith("java Hello"):
            continue
        change = now[key]["cpu"] / before[key]["cpu"]
        word = "worse" if change > TOLERANCE else "better" if change < 1 / TOLERANCE else "same"
        worse += word == "worse"
        print("%-6s  %6.2f was %6.2f  %s" % (word, now[key]["cpu"], before[key]["cpu"], key))
    return worse


def table(kept):
    tools = [tool for tool in TOOLS if any(tool in figures for jobs in kept["figures"].values() for figures in jobs.values())]
    lines = ["| tasks | job, ms of processors | " + " | ".join(NAMES[tool] for tool in tools) + " | `java Hello` |",
             "|---:|---|" + "---:|" * (len(tools) + 1)]
    for count, all_jobs in kept["figures"].items():
        for job, figures in all_jobs.items():
            cells = ["%.0f" % figures[tool]["cpu"] if tool in figures else "–" for tool in tools + ["java Hello"]]
            lines.append("| %s | %s | %s |" % ("{:,}".format(int(count)), job, " | ".join(cells)))
    return "\n".join(lines) + "\n"


def write_readme(kept):
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    start, end = "<!-- bench -->\n", "<!-- /bench -->"
    if start not in text:
        sys.exit("README.md has no place for the table: <!-- bench --> … <!-- /bench -->")
    readme.write_text(text[:text.index(start) + len(start)] + table(kept) + text[text.index(end):], encoding="utf-8")


def version(*command):
    try:
        said = subprocess.run(command, capture_output=True, text=True)
        return re.search(r"\d+(\.\d+)+", said.stdout + said.stderr).group(0)
    except (OSError, AttributeError):
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tasks", default="29,10000", help="how many tasks, by commas (29,10000)")
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--patience", type=float, default=60, help="seconds a job, after which three rounds are enough (60)")
    parser.add_argument("--keep", action="store_true", help="keep the figures, and write README's table")
    options = parser.parse_args()
    if not REFORM.exists():
        sys.exit("build first: mvn -q -DskipTests package")
    with tempfile.TemporaryDirectory(prefix="hello") as folder:
        source = Path(folder) / "Hello.java"
        source.write_text('public class Hello { public static void main(String[] a) { System.out.println("Hello"); } }')
        subprocess.run([java_home() / "bin/javac", "-d", folder, source], check=True)
        hello = [java_home() / "bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", folder, "Hello"]
        figures = {count: run(int(count), options.runs, options.patience, hello) for count in options.tasks.split(",")}
    now = {"versions": {"java": version(java_home() / "bin/java", "-version"), "task": version("task", "--version"),
                        "hledger": version("hledger", "--version"), "todo-txt": version("todo-txt", "-V"),
                        "yq": version("yq", "--version"), "python": version(sys.executable, "--version")},
           "cores": os.cpu_count(), "figures": figures, "ratios": ratios(figures)}
    worse = 0
    if FIGURES.exists():
        worse = compare(now["ratios"], json.loads(FIGURES.read_text())["ratios"])
    else:
        for key, ratio in sorted(now["ratios"].items()):
            print("%6.2f  %s" % (ratio["ms"], key))
    if options.keep:
        FIGURES.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n")
        write_readme(now)
    elif worse:
        sys.exit("%d ratios got worse by more than %d %%" % (worse, 100 * TOLERANCE - 100))


if __name__ == "__main__":
    main()
