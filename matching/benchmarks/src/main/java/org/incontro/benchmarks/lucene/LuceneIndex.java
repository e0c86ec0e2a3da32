// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Peer;
import org.incontro.benchmarks.task.PeerOptions;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;

/**
 * Lucene with one document for each entry, in a temporary folder that is mapped into memory and deleted at the end. Features are terms
 * with the impact as frequency. Used by one thread.
 */
final class LuceneIndex implements Peer {

    static final String FEATURES = "features";
    static final String ENTRY = "entry";
    static final String THRESHOLD = "threshold";
    private static final String ORDER = "order";
    private static final FieldType IMPACTS = impacts();

    private final PeerOptions options;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final ImpactTokens tokens = new ImpactTokens();
    private @Nullable DirectoryReader reader;

    LuceneIndex(PeerOptions options) throws IOException {
        this.options = options;
        folder = Files.createTempDirectory("incontro-benchmarks-");
        directory = new MMapDirectory(folder);
        // Merges neighbours only: the default policy would put documents into another order.
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(new ProductSimilarity())
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(256);
        if (options.sorted()) {
            config.setIndexSort(new Sort(new SortField(ORDER, SortField.Type.LONG)));
        }
        writer = new IndexWriter(directory, config);
    }

    private static FieldType impacts() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    @Override
    public void add(int entry, ImpactVector vector) throws IOException {
        tokens.set(vector);
        Document document = new Document();
        document.add(new Field(FEATURES, tokens, IMPACTS));
        document.add(new NumericDocValuesField(ENTRY, entry));
        for (Attribute attribute : options.attributes()) {
            for (int value : attribute.valuesOf(entry)) {
                document.add(new KeywordField(attribute.name(), value(value), Field.Store.NO));
            }
        }
        if (options.thresholds().length > 0) {
            document.add(new NumericDocValuesField(THRESHOLD, options.thresholds()[entry]));
        }
        if (options.sorted()) {
            document.add(new NumericDocValuesField(ORDER, order(entry)));
        }
        writer.addDocument(document);
    }

    static BytesRef value(int number) {
        return new BytesRef(Integer.toString(number));
    }

    /** Entries with thresholds are sorted by these, others by the attributes, of which the last comes first: it has the fewest values. */
    private long order(int entry) {
        if (options.thresholds().length > 0) {
            return options.thresholds()[entry];
        }
        long order = 0;
        for (int number = options.attributes().size() - 1; number >= 0; number--) {
            order = order << Character.SIZE | options.attributes().get(number).orderOf(entry);
        }
        return order;
    }

    /** Merges all into one segment, which is Lucene's fastest state, and opens it. */
    @Override
    public void finish() throws IOException {
        writer.forceMerge(1);
        writer.close();
        reader = DirectoryReader.open(directory);
    }

    @Override
    public long bytes() throws IOException {
        long sum = 0;
        for (String file : directory.listAll()) {
            sum += directory.fileLength(file);
        }
        return sum;
    }

    @Override
    public List<Contestant> topSearches(int limit) throws IOException {
        Documents documents = documents();
        IndexSearcher searcher = searcher();
        List<Contestant> all = new ArrayList<>();
        all.add(new ClauseSearch("filter clauses", documents, searcher, limit, 1_000));
        all.add(new ClauseSearch("filter clauses, skipping from the first hit", documents, searcher, limit, 1));
        all.add(new ClauseSearch("filter clauses, no skipping", documents, searcher, limit, Integer.MAX_VALUE));
        all.add(new CollectorSearch("collector, skipping", documents, searcher, limit, ScoreMode.TOP_SCORES, false));
        all.add(new CollectorSearch("collector, no skipping", documents, searcher, limit, ScoreMode.COMPLETE, false));
        all.add(new LoopSearch("own loop over postings", documents, limit, false));
        if (options.sorted()) {
            all.add(new CollectorSearch(
                    "collector, admitted ranges", documents, searcher, limit, ScoreMode.COMPLETE, true));
            all.add(new LoopSearch("own loop over postings, admitted ranges", documents, limit, true));
        }
        return all;
    }

    @Override
    public List<Contestant> alertSearches() throws IOException {
        Documents documents = documents();
        IndexSearcher searcher = searcher();
        List<Contestant> all = new ArrayList<>();
        all.add(new AlertClauses(documents, searcher));
        all.add(new AlertSearch("collector, no skipping", documents, searcher, ScoreMode.COMPLETE));
        all.add(new AlertSearch("collector, skipping", documents, searcher, ScoreMode.TOP_SCORES));
        all.add(new AlertLoop("own loop over postings", documents));
        return all;
    }

    private IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new ProductSimilarity());
        return searcher;
    }

    /** Puts what is known of entries into the order of the documents. */
    private Documents documents() throws IOException {
        LeafReader leaf = reader.leaves().get(0).reader();
        NumericDocValues numbers = leaf.getNumericDocValues(ENTRY);
        int[] entries = new int[leaf.maxDoc()];
        for (int document = 0; document < entries.length; document++) {
            numbers.advanceExact(document);
            entries[document] = (int) numbers.longValue();
        }
        return Documents.of(leaf, entries, options);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        directory.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
