### choices
