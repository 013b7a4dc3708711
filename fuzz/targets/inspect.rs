#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| pixeltap::inspect::fuzz::packets(data));
