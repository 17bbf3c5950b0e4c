//! What tells the server to stop: a signal, or the end of its standard input.

use std::io;

use tokio::sync::oneshot;

/// A future that ends when the server is told to stop. From the call on, signals no longer end the process.
pub fn told(with_stdin: bool) -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let signal = signal()?;
    let closed = with_stdin.then(stdin_closed).transpose()?;
    Ok(async move {
        let closed = async move {
            match closed {
                Some(closed) => drop(closed.await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = signal => {}
            () = closed => {}
        }
    })
}

/// A thread of its own waits, because a blocked read of the standard input would hold up the end of the runtime.
fn stdin_closed() -> io::Result<oneshot::Receiver<()>> {
    let (tell, told) = oneshot::channel();
    std::thread::Builder::new()
        .name("stdin".to_owned())
        .spawn(move || {
            // An unreadable input is as good as a closed one.
            let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
            let _ = tell.send(());
        })?;
    Ok(told)
}

#[cfg(unix)]
fn signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
