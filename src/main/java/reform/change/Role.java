package reform.change;

/** In what a department has to do with a task. */
public enum Role {
    /** 牵头部门 */
    LEAD,
    /** 责任部门 */
    RESPONSIBLE
}
