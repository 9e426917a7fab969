/** What a person does to one task, and what that changes: marking, noting, reporting progress, extending. Pure. */
package reform.action;
