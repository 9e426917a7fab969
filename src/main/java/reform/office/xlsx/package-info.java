/** Workbooks of SpreadsheetML, written: sheets with a table each. */
package reform.office.xlsx;
