//! Streams of a file compressed, those of the document before remembered.

use std::collections::HashMap;
use std::io::Write;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, Stream};

use crate::memo::Shelf;

/// Compressed streams by what they say.
#[derive(Default)]
struct Known {
    streams: HashMap<Vec<u8>, Arc<[u8]>>,
    bytes: usize,
}

static KNOWN: Shelf<Known> = Shelf::new();

/// Most bytes remembered, compressed and not.
const MOST: usize = 8 << 20;
/// Shorter streams only grow.
const LEAST: usize = 64;

/// Compresses every stream that may be.
pub(crate) fn streams(document: &mut Document) -> std::io::Result<()> {
    let mut known = KNOWN.take();
    if known.bytes > MOST {
        known = Known::default();
    }
    let mut fresh: Vec<(&mut Stream, Option<Vec<u8>>)> = Vec::new();
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let plain = stream.allows_compression && stream.dict.get(b"Filter").is_err();
        if !plain || stream.content.len() < LEAST {
            continue;
        }
        match known.streams.get(&stream.content) {
            Some(squeezed) => replace(stream, squeezed.to_vec()),
            None => fresh.push((stream, None)),
        }
    }
    squeeze(&mut fresh)?;
    for (stream, squeezed) in fresh {
        let squeezed = squeezed.unwrap_or_default();
        let weight = squeezed.len() + stream.content.len();
        if known.bytes + weight <= MOST {
            known.bytes += weight;
            let content = stream.content.clone();
            known.streams.insert(content, squeezed.as_slice().into());
        } else {
            // Full: the next document begins anew.
            known.bytes = MOST + 1;
        }
        replace(stream, squeezed);
    }
    KNOWN.put(known);
    Ok(())
}

fn replace(stream: &mut Stream, squeezed: Vec<u8>) {
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(squeezed);
}

/// Compresses on as many threads as the machine has.
fn squeeze(fresh: &mut [(&mut Stream, Option<Vec<u8>>)]) -> std::io::Result<()> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = fresh.len().div_ceil(threads).max(4);
    std::thread::scope(|scope| {
        let work = |part: &mut [(&mut Stream, Option<Vec<u8>>)]| {
            part.iter_mut().try_for_each(|(stream, squeezed)| {
                *squeezed = Some(deflated(&stream.content)?);
                Ok(())
            })
        };
        let mut parts = fresh.chunks_mut(share);
        let first = parts.next();
        let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        first.map_or(Ok(()), work)?;
        let ended = |other: std::thread::ScopedJoinHandle<'_, std::io::Result<()>>| {
            other
                .join()
                .unwrap_or_else(|_| Err(std::io::Error::other("compression was broken off")))
        };
        others.into_iter().try_for_each(ended)
    })
}

fn deflated(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let squeezed = Vec::with_capacity(content.len() / 2);
    let mut encoder = ZlibEncoder::new(squeezed, Compression::new(7));
    encoder.write_all(content)?;
    encoder.finish()
}
