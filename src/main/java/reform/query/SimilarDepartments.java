package reform.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import reform.model.Departments;
import reform.model.NearestWord;
import reform.model.TaskList;

/**
 * Two names that may be one department: they differ by the prefix of their level being there or not (教育局, 市教育局), or
 * by a slip (教育居). Bodies of different levels (市教育局, 区教育局) are different bodies, and so are those that differ by a
 * number or a direction (第一中学, 第二中学), or whose short names differ by their field (教育局, 体育局).
 */
public record SimilarDepartments(String one, String other) {
    private static final String LEVELS = "省市区县";
    private static final int SHORT_NAME = 3;
    private static final String COUNTS = "0123456789〇零一二三四五六七八九十甲乙丙丁戊己庚辛壬癸东西南北中上下前后左右新老";

    /** The fields of bodies whose short names differ by one character from those of others. */
    private static final Set<String> FIELDS = Set.of(
            "教育", "体育", "保育", "财政", "民政", "邮政", "行政", "路政", "市政", "税政", "商务", "水务", "税务", "政务", "法务", "外务", "港务", "农业",
            "林业", "渔业", "工业", "商业", "物业", "牧业", "国土", "国资", "国税", "地税", "发改", "体改", "工信", "经信", "网信", "电信", "科信", "科技",
            "科教", "文教", "人社", "人防", "人事", "人才", "外事", "民宗", "民族", "民航", "司法", "政法", "文化", "文旅", "文体", "文广", "旅游", "广电",
            "供电", "卫健", "卫生", "卫计", "医保", "医疗", "药监", "质监", "安监", "食监", "银监", "证监", "市监", "审计", "统计", "环保", "环卫", "生态",
            "应急", "信访", "粮食", "物价", "气象", "地震", "档案", "史志", "金融", "园林", "房产", "房管", "城管", "城建", "住建", "交建", "重建", "交通",
            "交警", "水利", "水电", "规划", "计划", "机关", "海关", "公安", "国安", "消防", "海事", "编办", "侨务", "台办", "侨办", "外办", "组织", "宣传",
            "统战", "督查", "督导", "审批", "招商", "工商", "经贸", "外贸", "商贸", "土地", "地质", "测绘", "移民", "扶贫", "农经", "农机", "农办");

    /** Pairs among all names that registries and tasks use, in the order of their first use. */
    public static List<SimilarDepartments> among(List<TaskList> lists) {
        Set<String> used = new LinkedHashSet<>();
        for (TaskList list : lists) {
            list.departments().all().forEach(department -> used.add(department.name()));
            list.tasks().forEach(task -> {
                used.addAll(task.lead());
                used.addAll(task.responsible());
            });
        }
        List<String> names = List.copyOf(used);
        List<SimilarDepartments> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (similar(Departments.fold(names.get(i)), Departments.fold(names.get(j)))) {
                    pairs.add(new SimilarDepartments(names.get(i), names.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Whether two folded names are alike. */
    static boolean similar(String one, String other) {
        String level = level(one);
        String otherLevel = level(other);
        if (!level.isEmpty() && !otherLevel.isEmpty() && !level.equals(otherLevel)) {
            return false;
        }
        String rest = one.substring(level.length());
        String otherRest = other.substring(otherLevel.length());
        return rest.equals(otherRest)
                || (Math.min(rest.length(), otherRest.length()) >= SHORT_NAME
                        && NearestWord.of(rest, List.of(otherRest)).isPresent()
                        && !differByNumber(rest, otherRest)
                        && !differByField(rest, otherRest));
    }

    /** The level a name begins with; empty where there is none. */
    private static String level(String name) {
        return name.length() > 2 && LEVELS.indexOf(name.charAt(0)) >= 0 ? name.substring(0, 1) : "";
    }

    /** Whether names of one length differ only in characters that count or tell a direction. */
    private static boolean differByNumber(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b && (COUNTS.indexOf(a) < 0 || COUNTS.indexOf(b) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differByField(String one, String other) {
        return one.length() == SHORT_NAME
                && other.length() == SHORT_NAME
                && FIELDS.contains(one.substring(0, 2))
                && FIELDS.contains(other.substring(0, 2))
                && !one.startsWith(other.substring(0, 2));
    }
}
