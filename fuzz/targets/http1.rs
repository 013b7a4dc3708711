#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| pixeltap::proto::fuzz::http1(data));
