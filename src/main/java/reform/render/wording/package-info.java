/** Facts as phrases, each in one place: a status, a due date, an update, a problem. */
package reform.render.wording;
