/* Stands for java.exe: writes what it is given, an argument a line, and ends with the code that it is told. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments) {
    static char text[1 << 16];
    FILE *out = fopen("given.txt", "wb");
    for (int i = 0; i < count; i++) {
        WideCharToMultiByte(CP_UTF8, 0, arguments[i], -1, text, sizeof text, NULL, NULL);
        fprintf(out, "%s\n", text);
    }
    fclose(out);
    return getenv("CODE") ? atoi(getenv("CODE")) : 0;
}
