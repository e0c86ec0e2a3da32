// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.incontro.matching.weight.ImpactVector;

/**
 * Lucene with one document for each profile, in a temporary folder that is mapped into memory and deleted at the end. Documents are
 * numbered as profiles are, so Lucene breaks ties as the library does. Used by one thread.
 */
final class LuceneSearch implements Closeable {

    private static final String FEATURES = "features";
    private static final String COUNTRY = "country";
    private static final String TYPE = "type";
    private static final FieldType IMPACTS = impacts();

    private final Attributes attributes;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final ImpactTokens tokens = new ImpactTokens();
    private final List<Closeable> open = new ArrayList<>();

    LuceneSearch(Attributes attributes) throws IOException {
        this.attributes = attributes;
        folder = Files.createTempDirectory("incontro-benchmarks-");
        directory = new MMapDirectory(folder);
        // Merges neighbours only: the default policy would put documents into another order.
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(new ProductSimilarity())
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(256);
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

    /** Adds the next profile. */
    void add(int profile, ImpactVector vector) throws IOException {
        tokens.set(vector);
        Document document = new Document();
        document.add(new Field(FEATURES, tokens, IMPACTS));
        document.add(new KeywordField(COUNTRY, value(attributes.countries()[profile]), Field.Store.NO));
        document.add(new KeywordField(TYPE, value(attributes.types()[profile]), Field.Store.NO));
        writer.addDocument(document);
    }

    private static BytesRef value(int number) {
        return new BytesRef(Integer.toString(number));
    }

    /** Merges all into one segment, which is Lucene's fastest state. */
    void finish() throws IOException {
        writer.forceMerge(1);
        writer.close();
    }

    /** Returns where the files are until this is closed. */
    Path folder() {
        return folder;
    }

    /** Returns the size of the files in bytes. */
    long bytes() throws IOException {
        long sum = 0;
        for (String file : directory.listAll()) {
            sum += directory.fileLength(file);
        }
        return sum;
    }

    /** Returns ways to search: the first is what a user writes, the others are attempts at a faster one. */
    List<Contestant> contestants() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        open.add(reader);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new ProductSimilarity());
        return List.of(
                clauses("filter clauses", searcher, 1_000),
                clauses("filter clauses, skipping from the first hit", searcher, 1),
                clauses("filter clauses, no skipping", searcher, Integer.MAX_VALUE),
                collector("filter in the collector, skipping", searcher, ScoreMode.TOP_SCORES),
                collector("filter in the collector, no skipping", searcher, ScoreMode.COMPLETE));
    }

    private static Contestant clauses(String name, IndexSearcher searcher, int totalHitsThreshold) {
        return contestant(name, (opportunity, limit) -> {
            Query query = features(opportunity.vector())
                    .add(allowed(COUNTRY, opportunity.countries()), Occur.FILTER)
                    .add(allowed(TYPE, opportunity.types()), Occur.FILTER)
                    // With a filter clause alone a document would match without any feature.
                    .setMinimumNumberShouldMatch(1)
                    .build();
            return () -> ranking(searcher.search(
                    query, new TopScoreDocCollectorManager(limit, Math.max(limit, totalHitsThreshold))));
        });
    }

    private Contestant collector(String name, IndexSearcher searcher, ScoreMode mode) {
        return contestant(name, (opportunity, limit) -> {
            Query query = features(opportunity.vector()).build();
            return () -> searcher.search(
                    query, FilteringCollector.asked(limit, profile -> attributes.pass(opportunity, profile), mode));
        });
    }

    private interface Preparation {
        Contestant.Prepared prepare(Opportunity opportunity, int limit);
    }

    private static Contestant contestant(String name, Preparation preparation) {
        return new Contestant() {
            @Override
            public String name() {
                return "Lucene, " + name;
            }

            @Override
            public Prepared prepare(Opportunity opportunity, int limit) {
                return preparation.prepare(opportunity, limit);
            }
        };
    }

    private static BooleanQuery.Builder features(ImpactVector vector) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < vector.size(); i++) {
            Term term = new Term(FEATURES, ImpactTokens.term(vector.feature(i)));
            query.add(new BoostQuery(new TermQuery(term), vector.impact(i)), Occur.SHOULD);
        }
        return query;
    }

    private static Query allowed(String field, long bits) {
        List<BytesRef> values = new ArrayList<>();
        for (int number = 0; number < Long.SIZE; number++) {
            if ((bits >>> number & 1) == 1) {
                values.add(value(number));
            }
        }
        return KeywordField.newSetQuery(field, values);
    }

    private static Ranking ranking(TopDocs found) {
        return new Ranking(
                Arrays.stream(found.scoreDocs).map(hit -> hit.doc).toList(),
                Arrays.stream(found.scoreDocs).map(hit -> (int) hit.score).toList());
    }

    @Override
    public void close() throws IOException {
        for (Closeable reader : open) {
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
