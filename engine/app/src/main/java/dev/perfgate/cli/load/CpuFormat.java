package dev.perfgate.cli.load;

import dev.perfgate.cpu.CpuDocument;
import java.io.IOException;
import java.io.OutputStream;

/** In which form {@code perfgate cpu} writes its result. */
enum CpuFormat {
    JSON {
        @Override
        void write(CpuDocument document, OutputStream out) throws IOException {
            document.writeJson(out);
        }
    },
    CSV {
        @Override
        void write(CpuDocument document, OutputStream out) throws IOException {
            document.writeCsv(out);
        }
    },
    JSONL {
        @Override
        void write(CpuDocument document, OutputStream out) throws IOException {
            document.writeJsonLines(out);
        }
    };

    abstract void write(CpuDocument document, OutputStream out) throws IOException;
}
