package reform.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.model.Department;
import reform.render.document.TaskDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.report.DepartmentRegister;
import reform.report.DepartmentRegister.Entry;

/** The register of departments as a table and as a document. */
public final class DepartmentPages {
    private static final List<String> VALUES =
            List.of("name", "key", "aliases", "english", "leads", "overdue", "coLeads", "responsible");

    private final DepartmentRegister register;

    public DepartmentPages(DepartmentRegister register) {
        this.register = register;
    }

    /** The JSON contract of the register. */
    public Map<String, Object> document() {
        Map<String, Object> document = TaskDocument.envelope(register.lists(), register.asOf());
        document.put(
                "departments",
                register.entries().stream().map(DepartmentPages::entry).toList());
        return document;
    }

    /** The names of all departments. */
    public List<String> names() {
        return register.entries().stream()
                .map(entry -> entry.department().name())
                .toList();
    }

    private static Map<String, Object> entry(Entry entry) {
        Department department = entry.department();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", department.name());
        document.put("key", department.key());
        document.put("short", department.shortName());
        document.put("aliases", department.aliases());
        document.put("english", department.english());
        document.put("contact", department.contact());
        document.put("group", department.group());
        document.put("registered", entry.registered());
        document.put("leads", entry.leads());
        document.put("overdue", entry.overdue());
        document.put("coLeads", entry.coLeads());
        document.put("responsible", entry.responsible());
        return document;
    }

    /** The register for people. */
    public Table table(Messages messages) {
        Table.Builder table = Table.of(
                Column.left(messages.text("departments.value.key")).rank(3),
                Column.left(messages.text("column.department")),
                Column.right(messages.text("departments.value.leads")),
                Column.right(messages.text("departments.value.overdue")),
                Column.right(messages.text("departments.value.responsible")),
                Column.left(messages.text("departments.value.english"))
                        .flexible(12)
                        .rank(2));
        for (Entry entry : register.entries()) {
            table.row(
                    StyledText.of(entry.department().key().orElse("")),
                    StyledText.of(entry.department().name(), Style.BOLD),
                    StyledText.of(Integer.toString(entry.leads() + entry.coLeads())),
                    entry.overdue() == 0
                            ? StyledText.EMPTY
                            : StyledText.of(Integer.toString(entry.overdue()), Style.ALERT),
                    StyledText.of(Integer.toString(entry.responsible())),
                    StyledText.of(entry.department().english().orElse("")));
        }
        return table.build();
    }

    /** The register for programs. */
    public Table values() {
        return values(VALUES.stream().map(Column::left).toList(), ";");
    }

    /** The same under headers in a person's words, for a spreadsheet. */
    public Table values(Messages messages) {
        List<Column> headers = VALUES.stream()
                .map(key -> Column.left(messages.text("departments.value." + key)))
                .toList();
        return values(headers, messages.text("word.and-so-on"));
    }

    private Table values(List<Column> headers, String between) {
        Table.Builder table = Table.of(headers);
        for (Entry entry : register.entries()) {
            Map<String, Object> document = entry(entry);
            document.put("key", entry.department().key().orElse(""));
            document.put("aliases", String.join(between, entry.department().aliases()));
            document.put("english", entry.department().english().orElse(""));
            List<StyledText> row = new ArrayList<>();
            VALUES.forEach(key -> row.add(StyledText.of(String.valueOf(document.get(key)))));
            table.row(row);
        }
        return table.build();
    }
}
