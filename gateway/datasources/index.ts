export { DEFAULT_DATA_SOURCE_LIMITS, type DataSourceLimits } from './data-source-limits';
export { type DataSourceCalls, type DataSources, createDataSources } from './data-sources';
export { SubgraphDataSource, type SubgraphDataSourceOptions } from './subgraph-data-source';
