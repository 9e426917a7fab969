/** Lists as documents of an office: workbooks, official tables, pages, calendars. */
package reform.office.export;
