/** Documents of WordprocessingML that look like official ones (GB/T 9704-2012) when they are printed. */
package reform.office.docx;
