//! The driver at work: events in, messages out, tasks to their ends.
use super::{App, Driver, Running};
use passerelle::access::Collector;

use iced::advanced::widget::operation::Outcome;
use iced::advanced::{clipboard, widget};
use iced::futures::{StreamExt, task};
use iced::{Event, Renderer, Size, Task, Theme, window};
use iced_test::runtime::user_interface::{State, UserInterface};
use iced_test::runtime::{self, Action};

use std::sync::Arc;
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

impl<A: App> Driver<A> {
    /// Handles the events, then draws until nothing changes.
    pub fn events(&mut self, events: &[Event]) {
        // One at a time, as the window gives them: a message of the first may change the view for the second.
        for event in events {
            let messages = self.interact(std::slice::from_ref(event));
            self.update(messages);
        }
        self.settle();
    }

    /// Lets the tasks come to their ends, drawing whenever something has changed.
    pub fn settle(&mut self) {
        loop {
            self.redraw();
            if self.poll() {
                continue;
            }
            if self.running.iter().all(|running| running.is_endless) {
                return;
            }
            // Every stream has this thread for its waker: what came meanwhile makes this return at once.
            let begun = Instant::now();
            thread::park_timeout(self.patience);
            if begun.elapsed() >= self.patience {
                for running in &mut self.running {
                    running.is_endless = true;
                }
            }
        }
    }

    /// How long a view and its layout take where nothing of the last one is kept, of `times` the one in the middle.
    pub fn time_of_a_view(&mut self, times: usize) -> Duration {
        let mut measured: Vec<_> = (0..times)
            .map(|_| {
                self.cache = None;
                let begun = Instant::now();
                self.with_interface(|_, _| ());
                begun.elapsed()
            })
            .collect();
        measured.sort();
        measured[times / 2]
    }

    fn redraw(&mut self) {
        let redraw = [Event::Window(
            window::Event::RedrawRequested(Instant::now()),
        )];
        // A view that publishes at each redraw would go on for ever.
        for _ in 0..100 {
            let messages = self.interact(&redraw);
            let is_quiet = messages.is_empty();
            self.update(messages);
            let _ = self.tree();
            if is_quiet {
                return;
            }
        }
        panic!("the view publishes at each redraw");
    }

    fn update(&mut self, messages: Vec<A::Message>) {
        for message in messages {
            let task = self.app.update(message);
            self.start(task);
        }
    }

    /// Carries out a task that the application returned.
    pub fn carry_out(&mut self, task: Task<A::Message>) {
        self.start(task);
        self.settle();
    }

    pub(super) fn start(&mut self, task: Task<A::Message>) {
        if let Some(stream) = runtime::task::into_stream(task) {
            self.running.push(Running {
                stream,
                is_endless: false,
            });
        }
    }

    /// How long making the accessibility tree of the view takes, so many times.
    pub fn time_of_trees(&mut self, times: u64) -> Duration {
        self.with_interface(|interface, renderer| {
            let begun = Instant::now();
            for _ in 0..times {
                let mut collector = Collector::new("measured", None);
                interface.operate(renderer, &mut collector);
                std::hint::black_box(collector.finish(1.0));
            }
            begun.elapsed()
        })
    }

    /// Takes what the tasks have ready; returns whether there was anything.
    fn poll(&mut self) -> bool {
        let waker = task::waker(Arc::new(Unpark(thread::current())));
        let mut context = task::Context::from_waker(&waker);
        let mut actions = Vec::new();

        self.running.retain_mut(|running| {
            loop {
                match running.stream.poll_next_unpin(&mut context) {
                    task::Poll::Ready(Some(action)) => actions.push(action),
                    task::Poll::Ready(None) => return false,
                    task::Poll::Pending => return true,
                }
            }
        });
        let has_any = !actions.is_empty();
        for action in actions {
            self.perform(action);
        }
        has_any
    }

    /// Carries out messages and widget operations; there is no window or system to act on.
    fn perform(&mut self, action: Action<A::Message>) {
        match action {
            Action::Output(message) => self.update(vec![message]),
            Action::Widget(operation) => {
                let mut current = Some(operation);
                while let Some(mut operation) = current.take() {
                    self.operate(operation.as_mut());
                    if let Outcome::Chain(next) = operation.finish() {
                        current = Some(next);
                    }
                }
            }
            Action::Exit | Action::Window(runtime::window::Action::Close(_)) => {
                self.has_ended = true;
            }
            Action::Clipboard(runtime::clipboard::Action::Write { contents, .. }) => {
                self.clipboard = contents;
            }
            Action::LoadFont { .. }
            | Action::Clipboard(_)
            | Action::Window(_)
            | Action::System(_)
            | Action::Image(_)
            | Action::Reload => {}
        }
    }

    fn interact(&mut self, events: &[Event]) -> Vec<A::Message> {
        let cursor = self.cursor;
        self.with_interface(|interface, renderer| {
            let mut messages = Vec::new();
            let _ = interface.update(
                events,
                cursor,
                renderer,
                &mut clipboard::Null,
                &mut messages,
            );
            messages
        })
    }

    /// Draws once more, as at that moment; returns whether the view wants to be drawn again after.
    pub fn asks_to_redraw(&mut self, now: Instant) -> bool {
        let redraw = [Event::Window(window::Event::RedrawRequested(now))];
        let cursor = self.cursor;
        self.with_interface(|interface, renderer| {
            let clipboard = &mut clipboard::Null;
            let (state, _) =
                interface.update(&redraw, cursor, renderer, clipboard, &mut Vec::new());
            match state {
                State::Outdated => true,
                State::Updated { redraw_request, .. } => {
                    redraw_request != window::RedrawRequest::Wait
                }
            }
        })
    }

    /// Makes the view and lays it out, as at every event.
    pub fn lay_out(&mut self) {
        self.with_interface(|_, _| ());
    }

    pub(super) fn operate(&mut self, operation: &mut dyn widget::Operation) {
        self.with_interface(|interface, renderer| interface.operate(renderer, operation));
    }

    /// The size of the view: text at 200 % leaves half of the window.
    pub fn logical(&self) -> Size {
        self.window * (1.0 / self.app.scale_factor())
    }

    pub(super) fn with_interface<T>(
        &mut self,
        run: impl FnOnce(&mut UserInterface<'_, A::Message, Theme, Renderer>, &mut Renderer) -> T,
    ) -> T {
        let size = self.logical();
        let mut interface = UserInterface::build(
            self.app.view(),
            size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        let result = run(&mut interface, &mut self.renderer);
        self.cache = Some(interface.into_cache());
        result
    }
}

/// Wakes the thread of the driver.
struct Unpark(Thread);

impl task::ArcWake for Unpark {
    fn wake_by_ref(waker: &Arc<Self>) {
        waker.0.unpark();
    }
}
