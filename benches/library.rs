//! Reading what is installed, opening one module of it, and searching all of them.
use crate::modules::Modules;

use passerelle::content::Library;
use passerelle::domain::id::ModuleId;
use passerelle::domain::search::Query;
use passerelle::domain::text::Language;

use criterion::{BenchmarkId, Criterion, Throughput};

use std::hint::black_box;

pub fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("library");
    for count in [14, 1_000] {
        let modules = Modules::new(count);
        let sources = modules.sources();
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("read", count), |bencher| {
            bencher.iter(|| Library::read(black_box(&sources)));
        });
        let library = Library::read(&sources);
        assert_eq!(library.troubles(), []);
        let last: ModuleId = format!("module-{count}").parse().expect("an id");
        group.throughput(Throughput::Elements(1));
        group.bench_function(BenchmarkId::new("summary", count), |bencher| {
            bencher.iter(|| library.summary(black_box(&last)));
        });
        group.bench_function(BenchmarkId::new("open", count), |bencher| {
            bencher.iter(|| library.open(black_box(&last)));
        });
        for words in ["fraude", "mot de passe"] {
            let name = format!("search {words}");
            group.bench_function(BenchmarkId::new(name, count), |bencher| {
                bencher.iter(|| {
                    let query = Query::of_sentences(black_box(words));
                    library.search(query, Language::FR, || true)
                });
            });
        }
    }
    group.finish();
}
