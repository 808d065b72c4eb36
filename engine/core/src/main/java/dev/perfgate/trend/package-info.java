/**
 * The figures of many builds, kept so that a trend is drawn without opening any build. Each job has an index in one folder, only ever added to. Owns its files ({@code dictionary.bin}: what the columns are; {@code rows-N.bin}: a row for each result of a build; {@code
 * decisions}: what people decided) and what is read of them: series for charts, histories for gates. Start with {@link
 * dev.perfgate.trend.TrendIndex}.
 */
@NullMarked
package dev.perfgate.trend;

import org.jspecify.annotations.NullMarked;
